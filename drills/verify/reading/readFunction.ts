import { type Arn, formatArn, known, type LambdaFunction, unknown } from "../../../detection";
import type { AccountReader } from "./AccountReader";
import { given, type Place, placeOf } from "./answered";

/**
 * The function of an ARN, or the version or alias of it that the ARN names, read in its own Region. One of another
 * account is out of sight: nothing of it is known.
 */
export async function readFunction(reader: AccountReader, home: Place, arn: Arn): Promise<LambdaFunction> {
    const label = arn.resource.replace(/^function:/, "");
    const [FunctionName = "", Qualifier] = label.split(":");
    const operation = "lambda:GetPolicy";
    const what = `who may invoke the function "${label}"`;
    const resource = {
        id: formatArn(arn),
        label,
        ...placeOf(arn),
        name: known(FunctionName),
        qualifier: given(Qualifier),
    };
    if (arn.account !== home.account) {
        reader.leaveToOwner(operation, arn, what);
        return { ...resource, policy: unknown() };
    }
    const reading = await reader.read(operation, arn.region, what, { FunctionName, Qualifier });
    // A function without a policy is not found either.
    const policy = reading.state === "read" ? reading.value.Policy || undefined : undefined;
    const isKnown = reading.state === "read" || reading.kind === "not found";
    return { ...resource, policy: isKnown ? given(policy) : unknown() };
}

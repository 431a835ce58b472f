import { partitionOfRegion } from "../../arn";
import { arnOf, knownText, type PartlyKnownText } from "../../iam";
import { knownValue } from "../deployment/value";
import type { NamedByArn } from "./indexByArn";

/**
 * The ARN of a resource as far as it is known: before the deployment its name and its place tell parts of it.
 *
 * @param type what stands before the name, such as `alarm` or `function`; nothing for topics and queues.
 */
export function ownArn(
    service: "cloudwatch" | "lambda" | "sns" | "sqs",
    { arn, name, region, account }: Omit<NamedByArn, "id" | "label">,
    ...type: string[]
): PartlyKnownText {
    const where = knownValue(region);
    return arn.state === "known"
        ? knownText(arn.value)
        : arnOf({
              partition: where === undefined ? undefined : partitionOfRegion(where),
              service,
              region: where,
              account: knownValue(account),
              resource: [...type, knownValue(name)],
          });
}

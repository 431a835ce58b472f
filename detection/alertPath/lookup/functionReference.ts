import { parseArn } from "../../arn";
import type { Place } from "../deployment/place";
import { known } from "../deployment/value";

/** A function as Lambda lets it be named. */
export interface FunctionReference {
    readonly name: string;
    /** Version or alias; undefined for the function itself. */
    readonly qualifier: string | undefined;
    readonly place: Place;
}

/**
 * Reads an ARN, a partial ARN (`111122223333:function:page`) or a name, each with or without a version or alias behind
 * it ("FunctionName", Lambda API reference).
 *
 * @param owner where the resource is that names the function.
 */
export function functionReference(text: string, owner: Place): FunctionReference {
    const arn = parseArn(text);
    const [, account, rest = ""] = /^(?:(\d{12}):)?(?:function:)?(.*)$/s.exec(arn?.resource ?? text.trim()) ?? [];
    const [name = "", qualifier] = rest.split(":");
    const place =
        arn === undefined
            ? { ...owner, ...(account !== undefined && { account: known(account) }) }
            : { region: known(arn.region), account: known(arn.account) };
    return { name, qualifier, place };
}

import { evaluatePolicy, type RequestContext } from "../../iam";
import type { Role } from "../deployment/trail";
import { knownValue } from "../deployment/value";

/** Why a role does not let a service assume it, one full sentence; undefined where it does, and where nobody can tell. */
export function refusalToAssume({ trustPolicy }: Role, service: string, context: RequestContext): string | undefined {
    const trust = knownValue(trustPolicy);
    // AWS refuses a text without statements, and so never has it.
    if (trust === undefined || !/"Statement"\s*:/.test(trust)) {
        return undefined;
    }
    const { decision, reason } = evaluatePolicy(trust, {
        service,
        action: "sts:AssumeRole",
        resource: [undefined],
        context,
    });
    return decision === "denied" ? reason : undefined;
}

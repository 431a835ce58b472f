import { evaluatePolicy, knownText, type PartlyKnownText } from "../detection/iam";

/** A call of an AWS service, with what AWS sends along as condition keys. */
export interface ServiceCall {
    readonly service: string;
    readonly action: string;
    /** ARN; left out where the policy has no resources, as in the trust policy of a role. */
    readonly resource?: string;
    /** By condition key; undefined for a key that AWS does not send. */
    readonly keys: Readonly<Record<string, string | undefined>>;
}

/** Whether a policy document lets a service do something. What the call does not carry it surely does not have. */
export function serviceMay(policy: string, { service, action, resource = "", keys }: ServiceCall): boolean {
    const carried = Object.entries(keys).map(
        ([key, value]): readonly [string, readonly [] | readonly [PartlyKnownText]] => [
            key.toLowerCase(),
            value === undefined ? [] : [knownText(value)],
        ],
    );
    const { decision, reason } = evaluatePolicy(policy, {
        service,
        action,
        resource: knownText(resource),
        context: new Map(carried),
    });
    if (decision === "cannot tell") {
        throw new Error(`The call says too little: ${reason}`);
    }
    return decision === "allowed";
}

/** The policy of a role, which names no principal, as one that speaks of the service that has assumed the role. */
export function asPolicyFor(service: string, rolePolicy: string): string {
    const { Version, Statement } = JSON.parse(rolePolicy);
    return JSON.stringify({
        Version,
        Statement: [Statement].flat().map((statement) => ({ ...statement, Principal: { Service: service } })),
    });
}

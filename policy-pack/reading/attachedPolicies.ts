import { sourcesOf, type Value } from "../../detection";

/** A policy that is written as a resource of its own, and what it belongs to. */
export interface AttachedPolicy {
    /** Name or ARN. */
    readonly owner: Value<string>;
    readonly policy: Value<string>;
}

/** Finds the policy that was attached to a resource from outside, by what the resource is called; the last one holds. */
export function attachedPolicies<Policy extends AttachedPolicy>(
    policies: readonly Policy[],
): (resource: { readonly id: string }, names: readonly Value<string>[]) => Policy | undefined {
    const byOwner = new Map(
        policies.flatMap((policy) => referencesOf(policy.owner).map((reference) => [reference, policy] as const)),
    );
    return ({ id }, names) => {
        const known = names.flatMap((name) => (name.state === "known" ? [name.value] : []));
        const owner = [...known, id].find((reference) => byOwner.has(reference));
        return owner === undefined ? undefined : byOwner.get(owner);
    };
}

const referencesOf = (owner: Value<string>): readonly string[] =>
    owner.state === "known" ? [owner.value] : sourcesOf(owner);

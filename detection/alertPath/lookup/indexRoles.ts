import { parseArn } from "../../arn";
import { grouped } from "../../grouped";
import type { Deployment } from "../deployment/deployment";
import type { Role } from "../deployment/trail";
import { knownValue, knownValues, sourcesOf, type Value } from "../deployment/value";

export interface RoleIndex {
    /** The role that a name or an ARN leads to; undefined for those outside. */
    readonly resolve: (reference: Value<string>) => Role | undefined;
    /** Undefined if one of them is not known, or may be: then nobody can say what the role may not do. */
    readonly policiesOf: (role: Role) => readonly string[] | undefined;
}

/** Finds the roles of a deployment, and what they may do. A role's name is unique in an account, whatever its path. */
export function indexRoles({ roles = [], rolePolicies = [] }: Pick<Deployment, "roles" | "rolePolicies">): RoleIndex {
    const byId = new Map(roles.map((role) => [role.id, role]));
    const byArn = new Map(roles.flatMap((role) => knownValues(role.arn).map((arn) => [arn, role])));
    const byName = new Map(roles.flatMap((role) => knownValues(role.name).map((name) => [name, role])));

    function resolve(reference: Value<string>): Role | undefined {
        const text = knownValue(reference);
        if (text === undefined) {
            const [role, ...others] = [...new Set(sourcesOf(reference))].flatMap((id) => byId.get(id) ?? []);
            return others.length > 0 ? undefined : role;
        }
        const arn = parseArn(text);
        if (arn === undefined) {
            return byName.get(text);
        }
        const named = byArn.get(text) ?? byName.get(arn.resource.replace(/^role\/(?:.*\/)?/, ""));
        const account = named && knownValue(named.account);
        return account === undefined || account === arn.account ? named : undefined;
    }

    const policies = grouped(rolePolicies, ({ role }) => [resolve(role)?.id ?? []].flat());
    const hasStrays = rolePolicies.some(({ role }) => role.state === "unknown" && resolve(role) === undefined);

    function policiesOf({ id }: Role): readonly string[] | undefined {
        const found = policies.get(id) ?? [];
        const texts = found.flatMap(({ policy }) => knownValue(policy) ?? []);
        return hasStrays || texts.length < found.length ? undefined : texts;
    }

    return { resolve, policiesOf };
}

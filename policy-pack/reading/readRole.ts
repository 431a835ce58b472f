import { absent, type Role, type RolePolicy, unknown, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { type AttachedPolicy, attachedPolicies } from "./attachedPolicies";
import { identity } from "./identity";
import { elements, inside, type Property, property, propertyOnceDeployed } from "./property";
import { json, text } from "./values";

export function readRole(resource: StackResource, managed: ManagedPolicies): Role {
    const boundary = property(resource, "permissionsBoundary");
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "roleName")),
        arn: text(propertyOnceDeployed(resource, "arn")),
        trustPolicy: json(property(resource, "assumeRolePolicy", "assumeRolePolicyDocument")),
        boundary: boundary.value === undefined || boundary.value === "" ? absent : managed(boundary),
    };
}

/** A policy of its own that says what one role may do. */
export function readRolePolicy(resource: StackResource): RolePolicy {
    const policy = json(property(resource, "policy", "policyDocument"));
    return policyOf(resource, text(property(resource, "role", "roleName")), policy);
}

/** What a role holds of policies itself: written in it, and by the ARNs of managed ones. */
export function readOwnRolePolicies(role: StackResource, managed: ManagedPolicies): RolePolicy[] {
    const of = text(propertyOnceDeployed(role, "arn"));
    const written = parts(property(role, "inlinePolicies", "policies")).map((part) =>
        json(inside(part, "policy", "policyDocument")),
    );
    return [...written, ...parts(property(role, "managedPolicyArns")).map(managed)].map((policy) =>
        policyOf(role, of, policy),
    );
}

/** Managed policies that a resource of its own attaches to a role, or to several. */
export function readRolePolicyAttachment(resource: StackResource, managed: ManagedPolicies): RolePolicy[] {
    const policies = parts(property(resource, "policyArn", "policyArns")).map(managed);
    return parts(property(resource, "role", "roleName", "roles")).flatMap((role) =>
        policies.map((policy) => policyOf(resource, text(role), policy)),
    );
}

/** Cloud Control's policies, each of which names the roles that it is for. */
export function readPolicyOfRoles(resource: StackResource): RolePolicy[] {
    const policy = json(property(resource, "policyDocument"));
    return parts(property(resource, "roles")).map((role) => policyOf(resource, text(role), policy));
}

/** The document of a managed policy of the stack; not known for one of AWS or of another stack. */
export type ManagedPolicies = (arn: Property) => Value<string>;

export const readManagedPolicy = (resource: StackResource): AttachedPolicy => ({
    owner: text(propertyOnceDeployed(resource, "arn", "policyArn")),
    policy: json(property(resource, "policy", "policyDocument")),
});

export function managedPolicies(policies: readonly AttachedPolicy[]): ManagedPolicies {
    const documentOf = attachedPolicies(policies);
    return (arn) => {
        const named = text(arn);
        const [source = ""] = named.state === "unknown" ? named.from : [];
        return documentOf({ id: source }, [named])?.policy ?? unknown();
    };
}

const policyOf = (resource: StackResource, role: Value<string>, policy: Value<string>): RolePolicy => ({
    ...identity(resource),
    role,
    policy,
});

/** An unknown list as one part that is not known. */
const parts = (list: Property): readonly Property[] => elements(list) ?? (list.value === undefined ? [] : [list]);

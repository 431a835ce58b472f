import type { DeployedResource, Key, KeyAlias } from "../../detection";
import type { StackResource } from "../stackResource";
import { type AttachedPolicy, attachedPolicies } from "./attachedPolicies";
import { identity } from "./identity";
import { property, propertyOnceDeployed, propertyWithDefault } from "./property";
import { flag, json, text } from "./values";

export function readKey(resource: StackResource): Key {
    return {
        ...identity(resource),
        keyId: text(propertyOnceDeployed(resource, "keyId")),
        arn: text(propertyOnceDeployed(resource, "arn")),
        isEnabled: flag(property(resource, "isEnabled", "enabled")),
        keySpec: text(propertyWithDefault(resource, "customerMasterKeySpec", "keySpec")),
        policy: json(propertyWithDefault(resource, "policy", "keyPolicy")),
    };
}

type KeyPolicy = AttachedPolicy & DeployedResource;

export const readKeyPolicy = (resource: StackResource): KeyPolicy => ({
    ...identity(resource),
    owner: text(property(resource, "keyId")),
    policy: json(property(resource, "policy")),
});

/** The keys with the policies that were attached to them from outside, which replace their own. */
export function withAttachedPolicies(keys: readonly Key[], policies: readonly KeyPolicy[]): Key[] {
    const policyOf = attachedPolicies(policies);
    return keys.map((key) => {
        const found = policyOf(key, [key.keyId, key.arn]);
        return found === undefined ? key : { ...key, policy: found.policy, policyHolder: found };
    });
}

export function readKeyAlias(resource: StackResource): KeyAlias {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "aliasName")),
        arn: text(propertyOnceDeployed(resource, "arn")),
        targetKey: text(property(resource, "targetKeyId", "targetKeyArn")),
    };
}

import type { Key, Value } from "../../detection";
import type { StackResource } from "../stackResource";
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

/** A key's policy that is written as a resource of its own. */
export interface KeyPolicy {
    readonly id: string;
    /** Key id or key ARN. */
    readonly key: Value<string>;
    readonly policy: Value<string>;
}

export function readKeyPolicy(resource: StackResource): KeyPolicy {
    return {
        id: resource.urn,
        key: text(property(resource, "keyId")),
        policy: json(property(resource, "policy")),
    };
}

/** The keys with the policies that were attached to them from outside, which replace their own. */
export function withAttachedPolicies(keys: readonly Key[], policies: readonly KeyPolicy[]): Key[] {
    const attached = new Map<string, Value<string>>();
    for (const { key, policy } of policies) {
        for (const reference of key.state === "known" ? [key.value] : key.state === "unknown" ? key.from : []) {
            attached.set(reference, policy);
        }
    }
    return keys.map((key) => {
        const references = [key.keyId, key.arn].flatMap((value) => (value.state === "known" ? [value.value] : []));
        const policy = [...references, key.id].map((reference) => attached.get(reference)).find(Boolean);
        return policy === undefined ? key : { ...key, policy };
    });
}

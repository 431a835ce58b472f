import type { Topic } from "../../detection";
import type { StackResource } from "../stackResource";
import { type AttachedPolicy, attachedPolicies } from "./attachedPolicies";
import { identity } from "./identity";
import { property, propertyOnceDeployed, propertyWithDefault } from "./property";
import { flag, json, text } from "./values";

export function readTopic(resource: StackResource): Topic {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "topicName")),
        arn: text(propertyOnceDeployed(resource, "arn", "topicArn")),
        isFifo: flag(property(resource, "fifoTopic")),
        kmsKey: text(property(resource, "kmsMasterKeyId")),
        policy: json(propertyWithDefault(resource, "policy")),
        dataProtectionPolicy: json(property(resource, "dataProtectionPolicy")),
    };
}

export const readDataProtectionPolicy = (resource: StackResource): AttachedPolicy => ({
    owner: text(property(resource, "arn")),
    policy: json(property(resource, "policy")),
});

/** The topics with the data protection policies that were given to them from outside. */
export function withDataProtection(topics: readonly Topic[], policies: readonly AttachedPolicy[]): Topic[] {
    const policyOf = attachedPolicies(policies);
    return topics.map((topic) => {
        const dataProtectionPolicy = policyOf(topic, [topic.arn]);
        return dataProtectionPolicy === undefined ? topic : { ...topic, dataProtectionPolicy };
    });
}

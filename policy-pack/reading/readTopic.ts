import type { Topic, TopicPolicy } from "../../detection";
import type { StackResource } from "../stackResource";
import { type AttachedPolicy, attachedPolicies } from "./attachedPolicies";
import { identity, partId } from "./identity";
import { elements, property, propertyOnceDeployed, propertyWithDefault } from "./property";
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
        const found = policyOf(topic, [topic.arn]);
        return found === undefined ? topic : { ...topic, dataProtectionPolicy: found.policy };
    });
}

export function readTopicPolicy(resource: StackResource): TopicPolicy {
    return {
        ...identity(resource),
        topicArn: text(property(resource, "arn", "topicArn")),
        policy: json(property(resource, "policy", "policyDocument")),
    };
}

/** CloudFormation's policy for several topics at once: one policy for each of them. */
export function readSharedTopicPolicy(resource: StackResource): TopicPolicy[] {
    const topics = property(resource, "topics");
    const policy = json(property(resource, "policyDocument"));
    return (elements(topics) ?? [topics]).map((topic, index) => {
        const topicArn = text(topic);
        return { ...identity(resource), id: partId(resource, "topics", index), topicArn, policy };
    });
}

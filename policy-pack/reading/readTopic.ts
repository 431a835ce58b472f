import { knownValue, sourcesOf, type Topic, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
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

/** A topic's data protection policy that is written as a resource of its own. */
export interface DataProtectionPolicy {
    readonly topicArn: Value<string>;
    readonly policy: Value<string>;
}

export const readDataProtectionPolicy = (resource: StackResource): DataProtectionPolicy => ({
    topicArn: text(property(resource, "arn")),
    policy: json(property(resource, "policy")),
});

/** The topics with the data protection policies that were given to them from outside. */
export function withDataProtection(topics: readonly Topic[], policies: readonly DataProtectionPolicy[]): Topic[] {
    const byTopic = new Map(
        policies.flatMap(({ topicArn, policy }) =>
            (topicArn.state === "known" ? [topicArn.value] : sourcesOf(topicArn)).map(
                (topic) => [topic, policy] as const,
            ),
        ),
    );
    return topics.map((topic) => {
        const dataProtectionPolicy = byTopic.get(knownValue(topic.arn) ?? "") ?? byTopic.get(topic.id);
        return dataProtectionPolicy === undefined ? topic : { ...topic, dataProtectionPolicy };
    });
}

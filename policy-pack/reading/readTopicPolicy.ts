import type { TopicPolicy } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity, partId } from "./identity";
import { elements, property } from "./property";
import { json, text } from "./values";

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

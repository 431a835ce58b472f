import { absent, known, type Subscription } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity, partId } from "./identity";
import { elements, property } from "./property";
import { text } from "./values";

/**
 * The subscriptions of a chat channel: Amazon Q Developer in chat applications (formerly AWS Chatbot) subscribes itself
 * to each topic of the channel, over https, and confirms by itself.
 */
export function readChatChannel(resource: StackResource): Subscription[] {
    const topics = property(resource, "snsTopicArns");
    return (elements(topics) ?? (topics.value === undefined ? [] : [topics])).map((topic, index) => ({
        ...identity(resource),
        id: partId(resource, "topics", index),
        topicArn: text(topic),
        protocol: known("https"),
        queueArn: absent,
        filterPolicy: absent,
        filterPolicyScope: absent,
        pendingConfirmation: known(false),
    }));
}

import { absent, type Subscription, unknown } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity, partId } from "./identity";
import { elements, inside, property, propertyOnceDeployed, propertyWithDefault } from "./property";
import { flag, json, text } from "./values";

export function readSubscription(resource: StackResource): Subscription {
    const topic = property(resource, "topic", "topicArn");
    return {
        ...identity(resource),
        topicArn: text(topic),
        protocol: text(property(resource, "protocol")),
        filterPolicy: json(property(resource, "filterPolicy")),
        filterPolicyScope: text(propertyWithDefault(resource, "filterPolicyScope")),
        pendingConfirmation: flag(propertyOnceDeployed(resource, "pendingConfirmation")),
    };
}

/** The subscriptions that CloudFormation's topic lists among its own properties. */
export function readInlineSubscriptions(topic: StackResource): Subscription[] {
    const topicArn = text(propertyOnceDeployed(topic, "topicArn"));
    const listed = elements(property(topic, "subscription")) ?? [];
    return listed.map((subscription, index) => ({
        ...identity(topic),
        id: partId(topic, "subscription", index),
        label: `${topic.name} subscription ${index + 1}`,
        topicArn,
        protocol: text(inside(subscription, "protocol")),
        filterPolicy: absent,
        filterPolicyScope: absent,
        pendingConfirmation: unknown([topic.urn]),
    }));
}

import { absent, endpointFault, knownValue, receiverOf, type Subscription, unknown, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity, partId } from "./identity";
import { elements, inside, type Property, property, propertyOnceDeployed, propertyWithDefault } from "./property";
import { flag, json, text } from "./values";

export function readSubscription(resource: StackResource): Subscription {
    const topic = property(resource, "topic", "topicArn");
    const protocol = text(property(resource, "protocol"));
    const endpoint = property(resource, "endpoint");
    return {
        ...identity(resource),
        topicArn: text(topic),
        protocol,
        ...endpointsOf(protocol, endpoint),
        deliveryRoleArn: text(property(resource, "subscriptionRoleArn")),
        filterPolicy: json(property(resource, "filterPolicy")),
        filterPolicyScope: text(propertyWithDefault(resource, "filterPolicyScope")),
        pendingConfirmation: flag(propertyOnceDeployed(resource, "pendingConfirmation")),
    };
}

/** The subscriptions that CloudFormation's topic lists among its own properties. */
export function readInlineSubscriptions(topic: StackResource): Subscription[] {
    const topicArn = text(propertyOnceDeployed(topic, "topicArn"));
    const listed = elements(property(topic, "subscription")) ?? [];
    return listed.map((subscription, index) => {
        const protocol = text(inside(subscription, "protocol"));
        return {
            ...identity(topic),
            id: partId(topic, "subscription", index),
            label: `${topic.name} subscription ${index + 1}`,
            topicArn,
            protocol,
            ...endpointsOf(protocol, inside(subscription, "endpoint")),
            deliveryRoleArn: absent,
            filterPolicy: absent,
            filterPolicyScope: absent,
            pendingConfirmation: unknown([topic.urn]),
        };
    });
}

function endpointsOf(
    protocol: Value<string>,
    endpoint: Property,
): Pick<Subscription, "queueArn" | "functionArn" | "receiver" | "endpointFault"> {
    const [name, target] = [knownValue(protocol) ?? "", text(endpoint)];
    const receiver = receiverOf(name, knownValue(target) ?? "");
    const fault = target.state === "unknown" ? undefined : endpointFault(name, knownValue(target) ?? "");
    return {
        queueArn: endpointOf("sqs", protocol, endpoint),
        functionArn: endpointOf("lambda", protocol, endpoint),
        ...(receiver && { receiver }),
        ...(fault && { endpointFault: fault }),
    };
}

/** The endpoint if it is a queue, or a function: those of other protocols can be secret, and go no further. */
function endpointOf(wanted: "sqs" | "lambda", protocol: Value<string>, endpoint: Property): Value<string> {
    switch (protocol.state) {
        case "known":
            return protocol.value === wanted ? text(endpoint) : absent;
        case "unknown":
            return unknown(endpoint.from);
        case "absent":
            return absent;
    }
}

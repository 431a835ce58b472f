import { setTimeout } from "node:timers/promises";
import type { Properties } from "../../../engine/standIn/resourceType";
import { defaultTopicPolicy } from "../../../engine/standIn/services/sns";
import type { AwsClients } from "../../AwsClients";
import { type EmulatedType, namedType } from "../EmulatedType";
import { inputText } from "../inputText";

const topicAttributes = { KmsMasterKeyId: "kmsMasterKeyId", DisplayName: "displayName" };

const topic: EmulatedType = {
    token: "aws:sns/topic:Topic",
    create: async ({ topics }, inputs) => {
        const { TopicArn } = await topics.createTopic({
            Name: inputText(inputs.name),
            Attributes: attributesOf(inputs, topicAttributes),
        });
        const { Attributes } = await topics.getTopicAttributes({ TopicArn });
        return { id: TopicArn, outputs: { arn: TopicArn, policy: Attributes?.Policy } };
    },
    read: async ({ topics }, { id: TopicArn }) => {
        const { Attributes } = await topics.getTopicAttributes({ TopicArn });
        return { kmsMasterKeyId: Attributes?.KmsMasterKeyId, policy: Attributes?.Policy };
    },
    update: async ({ topics }, { id: TopicArn, outputs }) => {
        for (const [AttributeName, input] of Object.entries(topicAttributes)) {
            const AttributeValue = inputText(outputs[input]) ?? "";
            await topics.setTopicAttributes({ TopicArn, AttributeName, AttributeValue });
        }
    },
    delete: async ({ topics }, { id: TopicArn }) => {
        await topics.deleteTopic({ TopicArn });
    },
};

const setPolicy = ({ topics }: AwsClients, TopicArn: string, AttributeValue: string) =>
    topics.setTopicAttributes({ TopicArn, AttributeName: "Policy", AttributeValue });

const topicPolicy = namedType("aws:sns/topicPolicy:TopicPolicy", {
    put: (aws, { arn, policy }) => setPolicy(aws, String(arn), String(policy)),
    read: async ({ topics }, { id: TopicArn }) => {
        const { Attributes } = await topics.getTopicAttributes({ TopicArn });
        return { policy: Attributes?.Policy };
    },
    // A topic always has a policy: the real provider puts the first one back, too.
    delete: async (aws, { id }) => {
        await setPolicy(aws, id, defaultTopicPolicy(id, id.split(":")[4] ?? ""));
    },
});

const subscriptionAttributes = {
    RawMessageDelivery: "rawMessageDelivery",
    FilterPolicy: "filterPolicy",
    FilterPolicyScope: "filterPolicyScope",
    DeliveryPolicy: "deliveryPolicy",
    RedrivePolicy: "redrivePolicy",
    SubscriptionRoleArn: "subscriptionRoleArn",
};

const topicSubscription: EmulatedType = {
    token: "aws:sns/topicSubscription:TopicSubscription",
    create: async (aws, inputs) => {
        await aws.topics.subscribe({
            TopicArn: inputText(inputs.topic),
            Protocol: inputText(inputs.protocol),
            Endpoint: inputText(inputs.endpoint),
            Attributes: attributesOf(inputs, subscriptionAttributes),
            ReturnSubscriptionArn: true,
        });
        const arn = await subscriptionArn(aws, inputs);
        if (inputs.endpointAutoConfirms === true) {
            await untilConfirmed(aws, arn);
        }
        return { id: arn, outputs: { arn, pendingConfirmation: await isPending(aws, arn) } };
    },
    read: async ({ topics }, { id: SubscriptionArn }) => {
        const { Attributes = {} } = await topics.getSubscriptionAttributes({ SubscriptionArn });
        return {
            pendingConfirmation: Attributes.PendingConfirmation === "true",
            rawMessageDelivery: Attributes.RawMessageDelivery === "true",
            filterPolicy: Attributes.FilterPolicy,
        };
    },
    update: async ({ topics }, { id: SubscriptionArn, outputs }) => {
        // An empty filter policy takes away the one that is no longer wanted.
        const attributes = { FilterPolicy: "{}", ...attributesOf(outputs, subscriptionAttributes) };
        for (const [AttributeName, AttributeValue] of Object.entries(attributes)) {
            await topics.setSubscriptionAttributes({ SubscriptionArn, AttributeName, AttributeValue });
        }
    },
    delete: async ({ topics }, { id: SubscriptionArn }) => {
        await topics.unsubscribe({ SubscriptionArn });
    },
};

/** The emulator answers with "pending confirmation" although it was asked for the ARN. */
async function subscriptionArn({ topics }: AwsClients, { topic: TopicArn, ...inputs }: Properties): Promise<string> {
    const { Subscriptions = [] } = await topics.listSubscriptionsByTopic({ TopicArn: inputText(TopicArn) });
    const isWanted = ({ Protocol, Endpoint }: { Protocol?: string; Endpoint?: string }) =>
        Protocol === inputs.protocol && Endpoint === inputs.endpoint;
    return Subscriptions.find(isWanted)?.SubscriptionArn ?? "";
}

async function isPending({ topics }: AwsClients, SubscriptionArn: string): Promise<boolean> {
    const { Attributes } = await topics.getSubscriptionAttributes({ SubscriptionArn });
    return Attributes?.PendingConfirmation === "true";
}

/** @throws Error after a minute, which is how long the real provider waits unless it is told otherwise. */
async function untilConfirmed(aws: AwsClients, arn: string): Promise<void> {
    for (let look = 0; look < 600; look++) {
        if (!(await isPending(aws, arn))) {
            return;
        }
        await setTimeout(100);
    }
    throw new Error(`The endpoint of ${arn} has not confirmed within a minute.`);
}

/** The inputs that are given, under the names of AWS. */
function attributesOf(inputs: Properties, names: Readonly<Record<string, string>>): Record<string, string> {
    const given = Object.entries(names).filter(([, input]) => inputs[input] !== undefined);
    return Object.fromEntries(given.map(([attribute, input]) => [attribute, String(inputs[input])]));
}

export const sns = [topic, topicPolicy, topicSubscription];

import type { Subscription as AwsSubscription } from "@aws-sdk/client-sns";
import { type Arn, absent, formatArn, known, receiverOf, type Subscription, unknown } from "../../../detection";
import { unreadResource } from "../../../policy-pack/reading/cloudControl";
import { readSubscription as readSubscriptionOfStack } from "../../../policy-pack/reading/readSubscription";
import { maskEndpoint } from "../../render/maskEndpoint";
import { type AccountReader, nextPage } from "./AccountReader";
import { given, placeOf } from "./answered";

/**
 * The subscriptions of a topic. Their endpoints, except queues and functions, are masked at once: nothing after this can
 * tell them.
 */
export async function readSubscriptions(reader: AccountReader, topic: Arn): Promise<readonly Subscription[]> {
    const { items, refused } = await reader.readPages(
        "sns:ListSubscriptionsByTopic",
        topic.region,
        `who is subscribed to the topic "${topic.resource}"`,
        { TopicArn: formatArn(topic) },
        (output) => ({ items: output.Subscriptions, next: nextPage("NextToken", output) }),
    );
    const read = await Promise.all(
        items
            .filter(({ SubscriptionArn }) => SubscriptionArn !== "Deleted")
            .map((subscription, index) => readSubscription(reader, topic, subscription, index)),
    );
    const found = read.flatMap((subscription) => subscription ?? []);
    return refused === undefined || refused === "not found" ? found : [...found, unreadSubscription(topic)];
}

/** Undefined if somebody has ended it since it was listed. */
async function readSubscription(
    reader: AccountReader,
    topic: Arn,
    { SubscriptionArn = "", Protocol = "", Endpoint = "" }: AwsSubscription,
    index: number,
): Promise<Subscription | undefined> {
    const label = subscriberLabel(Protocol, Endpoint);
    const receiver = receiverOf(Protocol, Endpoint);
    const common = {
        label,
        ...placeOf(topic),
        topicArn: known(formatArn(topic)),
        protocol: known(Protocol),
        queueArn: Protocol === "sqs" ? known(Endpoint) : absent,
        functionArn: Protocol === "lambda" ? known(Endpoint) : absent,
        ...(receiver && { receiver }),
    };
    if (!SubscriptionArn.startsWith("arn:")) {
        // SNS names them all PendingConfirmation, and tells nothing of them before somebody has confirmed.
        return {
            ...common,
            id: `${formatArn(topic)}:pending-confirmation-${index + 1}`,
            filterPolicy: unknown(),
            filterPolicyScope: unknown(),
            pendingConfirmation: known(true),
        };
    }
    const what = `the filter policy of the subscription "${label}"`;
    const reading = await reader.read("sns:GetSubscriptionAttributes", topic.region, what, { SubscriptionArn });
    if (reading.state === "refused" && reading.kind === "not found") {
        return undefined;
    }
    const attributes = reading.state === "read" ? (reading.value.Attributes ?? {}) : undefined;
    return {
        ...common,
        id: SubscriptionArn,
        filterPolicy: attributes === undefined ? unknown() : given(attributes.FilterPolicy),
        filterPolicyScope: attributes === undefined ? unknown() : given(attributes.FilterPolicyScope),
        // An ARN in the list is SNS's way of saying that it is confirmed.
        pendingConfirmation: known(attributes?.PendingConfirmation === "true"),
    };
}

/** Stands for the subscriptions that could not be listed. */
const unreadSubscription = (topic: Arn): Subscription => {
    const id = `subscriptions of ${formatArn(topic)} that could not be read`;
    const read = readSubscriptionOfStack(unreadResource(id, `not readable on ${topic.resource}`));
    return { ...read, ...placeOf(topic), topicArn: known(formatArn(topic)) };
};

/**
 * Where Amazon Q Developer in chat applications takes the messages of every topic. Which channels it posts them to, SNS
 * does not know.
 */
const chatEndpoint = "https://global.sns-api.chatbot.amazonaws.com";

/** A subscriber in a person's words, without anything that can be secret. */
export function subscriberLabel(protocol: string, endpoint: string): string {
    return protocol === "https" && endpoint.replace(/\/$/, "") === chatEndpoint
        ? "chat channels of Amazon Q Developer (https)"
        : `${protocol} ${maskEndpoint(protocol, endpoint)}`;
}

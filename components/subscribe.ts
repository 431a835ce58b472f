import { TopicSubscription } from "@pulumi/aws/sns/topicSubscription";
import * as pulumi from "@pulumi/pulumi";

/** Somebody, or something, that hears of the alarm. */
export interface SubscriptionArgs {
    /** `email`, `email-json`, `https`, `http`, `sms`, `sqs`, `lambda`, `firehose` or `application`. */
    protocol: pulumi.Input<string>;
    /**
     * Where to deliver: an e-mail address, a URL, a telephone number in E.164, or an ARN, as the protocol wants. A URL
     * is kept as a secret. A queue and a function need a policy of their own that admits the topic.
     */
    endpoint: pulumi.Input<string>;
    /** Whether the message comes without SNS's envelope (http, https, sqs, firehose). Default: false. */
    rawMessageDelivery?: pulumi.Input<boolean>;
    /** Filter policy as JSON text; one that drops alarm messages is refused. Default: none. */
    filterPolicy?: pulumi.Input<string>;
    /** What the filter policy looks at: `MessageAttributes` or `MessageBody`. Default: `MessageAttributes`. */
    filterPolicyScope?: pulumi.Input<string>;
    /** Whether an http or https endpoint answers the confirmation request by itself. Default: false. */
    endpointAutoConfirms?: pulumi.Input<boolean>;
    /** Minutes to wait for that answer. Default: 1. */
    confirmationTimeoutInMinutes?: pulumi.Input<number>;
    /** ARN of the role with which SNS writes to a delivery stream (firehose). Default: none. */
    subscriptionRoleArn?: pulumi.Input<string>;
}

/** Marks as secret the endpoints that can carry a token: those of http and https, or of a protocol decided later. */
export function withSecretEndpoints(
    subscriptions: Record<string, SubscriptionArgs> | undefined,
): Record<string, SubscriptionArgs> {
    return Object.fromEntries(
        Object.entries(subscriptions ?? {}).map(([name, subscription]) => [
            name,
            typeof subscription.protocol === "string" && !subscription.protocol.startsWith("http")
                ? subscription
                : { ...subscription, endpoint: pulumi.secret(subscription.endpoint) },
        ]),
    );
}

/** One subscription per name. Keyed by name, so that another order, or a new neighbour, changes nothing. */
export function subscribe(
    prefix: string,
    topicArn: pulumi.Input<string>,
    subscriptions: Record<string, SubscriptionArgs>,
    region: pulumi.Input<string> | undefined,
    opts: pulumi.CustomResourceOptions,
): Record<string, TopicSubscription> {
    return Object.fromEntries(
        Object.entries(subscriptions).map(([name, subscription]) => [
            name,
            new TopicSubscription(`${prefix}-${name}`, { topic: topicArn, ...subscription, region }, opts),
        ]),
    );
}

/** Names of the subscriptions that nobody has confirmed yet, in order. */
export function pendingNames(subscriptions: Record<string, TopicSubscription>): pulumi.Output<string[]> {
    const pending = Object.entries(subscriptions).map(([name, { pendingConfirmation }]) =>
        pendingConfirmation.apply((isPending) => (isPending ? [name] : [])),
    );
    return pulumi.all(pending).apply((names) => names.flat().sort());
}

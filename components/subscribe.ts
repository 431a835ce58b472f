import { TopicSubscription } from "@pulumi/aws/sns/topicSubscription";
import * as pulumi from "@pulumi/pulumi";
import { grantInvoking, grantSending, type MessageSource, ownEndpoint } from "./grantDelivery";

/** Somebody, or something, that hears of the alarm. */
export interface SubscriptionArgs {
    /** `email`, `email-json`, `https`, `http`, `sms`, `sqs`, `lambda`, `firehose` or `application`. */
    protocol: pulumi.Input<string>;
    /**
     * Where to deliver: an e-mail address, a URL, a telephone number in E.164, or an ARN, as the protocol wants. A URL
     * is kept as a secret. A queue and a function need a policy of their own that admits the topic: `grantDelivery`.
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
    /**
     * Whether to let the topic reach the endpoint, and no other topic: by the policy of a queue of this account and
     * Region (sqs), or by a permission of the function (lambda). A queue holds one policy, so that it replaces what
     * the queue had. Default: false, and the grant is there already.
     */
    grantDelivery?: boolean;
    /** How often and how fast SNS tries again, as JSON text (http, https). Default: SNS's own. */
    deliveryPolicy?: pulumi.Input<string>;
    /**
     * ARN of a standard queue of this account and Region that keeps messages which could not be delivered. Its policy
     * must let the topic send: `grantDeadLetters`. Default: they are lost.
     */
    deadLetterQueueArn?: pulumi.Input<string>;
    /**
     * Whether to write the policy of the dead-letter queue, in place of what it had: the topic sends, and nobody else.
     * For one subscription where several share a queue. Default: false, and the policy is there already.
     */
    grantDeadLetters?: boolean;
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

/**
 * One subscription per name, with the grants that it asks for. Keyed by name, so that another order, or a new
 * neighbour, changes nothing.
 */
export function subscribe(
    prefix: string,
    subscriptions: Record<string, SubscriptionArgs>,
    source: MessageSource,
    opts: pulumi.CustomResourceOptions,
): Record<string, TopicSubscription> {
    return Object.fromEntries(
        Object.entries(subscriptions).map(([name, { grantDelivery, grantDeadLetters, ...subscription }]) => {
            const logicalName = `${prefix}-${name}`;
            const path = `subscriptions.${name}`;
            const { deadLetterQueueArn, ...settings } = subscription;
            const deadLetters =
                deadLetterQueueArn && ownEndpoint(`${path}.deadLetterQueueArn`, deadLetterQueueArn, source.place);
            const grants = [
                ...(grantDelivery ? [grantEndpoint(logicalName, path, settings, source, opts)] : []),
                ...(grantDeadLetters && deadLetters
                    ? [grantSending(`${logicalName}-dead-letter-policy`, deadLetters, source, opts)]
                    : []),
            ];
            const redrivePolicy = deadLetters
                ? deadLetters.apply((arn) => JSON.stringify({ deadLetterTargetArn: arn }))
                : undefined;
            const { topicArn: topic, region } = source;
            const inputs = { topic, ...settings, redrivePolicy, region };
            // A message that is sent before the grant is there would be lost.
            return [name, new TopicSubscription(logicalName, inputs, { ...opts, dependsOn: grants })];
        }),
    );
}

/** Lets the topic reach the queue or function of a subscription. */
function grantEndpoint(
    logicalName: string,
    path: string,
    { protocol, endpoint }: SubscriptionArgs,
    source: MessageSource,
    opts: pulumi.CustomResourceOptions,
): pulumi.Resource {
    const own = ownEndpoint(`${path}.endpoint`, endpoint, source.place);
    return protocol === "sqs"
        ? grantSending(`${logicalName}-queue-policy`, own, source, opts)
        : grantInvoking(`${logicalName}-permission`, own, source, opts);
}

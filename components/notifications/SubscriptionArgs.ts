import type * as pulumi from "@pulumi/pulumi";

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

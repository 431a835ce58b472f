import { ofHop } from "../hops";

/** What is found of the topic. */
export const topicFindings = ofHop("topic", {
    TOPIC_OUTSIDE: {
        meaning: "The topic is not part of the deployment; its policy, key and subscriptions cannot be seen (remark).",
        remedy: "Check the topic with `aws sns get-topic-attributes` and `list-subscriptions-by-topic`.",
    },
    TOPIC_KEY_BLOCKS_CLOUDWATCH: {
        meaning:
            "The topic is encrypted with a key that CloudWatch may not use, or that encrypts no messages of this Region.",
        remedy: "Use an enabled key of your own whose policy allows `kms:Decrypt` and `kms:GenerateDataKey*` to `cloudwatch.amazonaws.com`.",
    },
    TOPIC_KEY_OUTSIDE: {
        meaning:
            "The topic's key is not part of the deployment; whether CloudWatch may use it cannot be seen (cannot tell).",
        remedy: "Check the key's policy with `aws kms get-key-policy`.",
    },
    TOPIC_POLICY_BLOCKS_CLOUDWATCH: {
        meaning: "The topic's policy does not let CloudWatch publish.",
        remedy: "Allow `sns:Publish` to `cloudwatch.amazonaws.com` in the topic's policy.",
    },
    TOPIC_IS_FIFO: {
        meaning: "CloudWatch alarms cannot notify people through a FIFO topic.",
        remedy: "Notify a standard topic.",
    },
    TOPIC_DATA_PROTECTION_DENIES: {
        meaning:
            "The topic's data protection policy denies messages with certain data, and the alarm's may be taken for one (cannot tell).",
        remedy: "Mask such data in place of denying it, or notify a topic without a data protection policy.",
    },
    TOPIC_OVERWRITTEN: {
        meaning:
            "Two topics have one name in one account and Region: AWS takes them for one, and the later one's settings hold (cannot tell).",
        remedy: "Give one of them another name; of two monitors of this program, set `namePrefix` on one.",
    },
});

/** What is found of the subscriptions. */
export const subscriptionFindings = ofHop("subscription", {
    SUBSCRIPTION_MISSING: {
        securityHub: "SNS_SUBSCRIPTION_NOT_PRESENT",
        meaning: "Nobody is subscribed to the topic.",
        remedy: "Subscribe somebody to the topic.",
    },
    SUBSCRIPTION_NOT_CONFIRMED: {
        securityHub: "SNS_SUBSCRIPTION_NOT_PRESENT",
        meaning: "The subscription has not been confirmed (a remark, unless the confirmation is required).",
        remedy: "Follow the link in the confirmation message; subscribe again if it has expired. A queue or function of another account has no link: subscribe it from its own account, or confirm with the token.",
    },
    SUBSCRIPTION_FILTER_DROPS_ALARMS: {
        meaning: "The subscription's filter policy drops alarm messages.",
        remedy: 'Remove `filterPolicy`, or match the message body with `{ "NewStateValue": ["ALARM"] }`.',
    },
    SUBSCRIPTION_ENDPOINT_REFUSED: {
        meaning:
            "SNS refuses the subscription's endpoint: empty, of another form than the protocol asks for, or a FIFO queue.",
        remedy: "Give an endpoint of the protocol's form: an address for `email`, a URL for `https`, the ARN of a function or of a standard queue.",
    },
    SUBSCRIPTION_PROTOCOL_CANNOT_DELIVER: {
        meaning: "The subscription's protocol does not exist or cannot carry alarm messages.",
        remedy: "Use one of the protocols that SNS has, such as `email`.",
    },
    SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS: {
        meaning:
            "The subscription posts to an incoming webhook of a chat, which can neither confirm a subscription nor read SNS's messages (a remark where somebody else is told).",
        remedy: "Post to the channel through Amazon Q Developer in chat applications (`slackChannels`, `teamsChannels`), or subscribe a function that posts to the webhook.",
    },
    SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK: {
        meaning:
            "The subscription goes to a pager that keeps an incident open until it hears of OK, and the alarm has no OK action: later alarms page nobody (remark).",
        remedy: "Add the topic to `okActions` of the alarm.",
    },
    SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS: {
        meaning:
            "The policy of the subscribed queue does not let SNS send the topic's messages, and SNS drops them (a remark where somebody else is told).",
        remedy: "Allow `sqs:SendMessage` to `sns.amazonaws.com` (of another Region, the principal that the finding names) in the queue's policy, with the topic as `aws:SourceArn`; for a subscription of this program, set `grantDelivery`.",
    },
    SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS: {
        meaning:
            "The subscribed queue is encrypted with a key that SNS may not use (a remark where somebody else is told).",
        remedy: "Use an enabled key of your own whose policy allows `kms:Decrypt` and `kms:GenerateDataKey*` to `sns.amazonaws.com`, or `sqsManagedSseEnabled`.",
    },
    SUBSCRIPTION_QUEUE_KEY_OUTSIDE: {
        meaning:
            "The key of the subscribed queue is not part of the deployment; whether SNS may use it cannot be seen (cannot tell).",
        remedy: "Check the key's policy with `aws kms get-key-policy`.",
    },
    SUBSCRIPTION_QUEUE_MISSING: {
        meaning: "The subscribed queue does not exist any more (a remark where somebody else is told).",
        remedy: "Create the queue and let the topic send to it, or remove the subscription.",
    },
    SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS: {
        meaning:
            "The subscribed function does not let SNS invoke it for the topic (cannot tell, where a stack gives it no permission at all; a remark where somebody else is told).",
        remedy: "Add a permission for `sns.amazonaws.com` (of another Region, the principal that the finding names) with the topic as `sourceArn`; for a subscription of this program, set `grantDelivery`.",
    },
    SUBSCRIPTION_FUNCTION_POLICY_OVERWRITTEN: {
        meaning:
            "The subscribed function has a resource policy, which is its whole policy, and permissions or another policy beside it: they overwrite each other (cannot tell).",
        remedy: "Write what the permissions allow into the resource policy, and remove them.",
    },
    SUBSCRIPTION_FUNCTION_NEVER_RUNS: {
        meaning:
            "The subscribed function has a reserved concurrency of 0, so that Lambda never runs it (a remark where somebody else is told).",
        remedy: "Leave `reservedConcurrentExecutions` out of the function, or set it to 1 or more.",
    },
    SUBSCRIPTION_STREAM_ROLE_BLOCKS_SNS: {
        meaning:
            "SNS may not write to the subscribed delivery stream with the role of the subscription, or the subscription names none (a remark where somebody else is told).",
        remedy: "Name a role in `subscriptionRoleArn` that trusts `sns.amazonaws.com` and may call `firehose:PutRecord`.",
    },
});

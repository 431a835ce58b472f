import type { FindingKinds } from "./findingKinds";

/** What is found of the topic. */
export const topicFindings = {
    TOPIC_ARN_INVALID: {
        hop: "action",
        securityHub: "SNS_TOPIC_INVALID",
        meaning: "The alarm's action is meant to be an SNS topic, and no topic has its ARN, or none can.",
        remedy: "Take the ARN from the topic: `alarmActions: [topic.arn]`.",
    },
    TOPIC_IN_OTHER_REGION: {
        hop: "action",
        securityHub: "SNS_TOPIC_CROSS_ACCOUNT_CROSS_REGION",
        meaning: "The topic is in another Region than the alarm; CloudWatch refuses it.",
        remedy: "Notify a topic in the alarm's Region.",
    },
    TOPIC_IN_OTHER_ACCOUNT: {
        hop: "action",
        securityHub: "SNS_TOPIC_CROSS_ACCOUNT",
        meaning: "The topic is in another account; allowed, but its policy and subscriptions cannot be seen (remark).",
        remedy: "Check the topic in its own account with `aws sns get-topic-attributes` and `list-subscriptions-by-topic`.",
    },
    TOPIC_OUTSIDE: {
        hop: "topic",
        meaning: "The topic is not part of the deployment; its policy, key and subscriptions cannot be seen (remark).",
        remedy: "Check the topic with `aws sns get-topic-attributes` and `list-subscriptions-by-topic`.",
    },
    TOPIC_KEY_BLOCKS_CLOUDWATCH: {
        hop: "topic",
        meaning:
            "The topic is encrypted with a key that CloudWatch may not use, or that encrypts no messages of this Region.",
        remedy: "Use an enabled key of your own whose policy allows `kms:Decrypt` and `kms:GenerateDataKey*` to `cloudwatch.amazonaws.com`.",
    },
    TOPIC_KEY_OUTSIDE: {
        hop: "topic",
        meaning:
            "The topic's key is not part of the deployment; whether CloudWatch may use it cannot be seen (cannot tell).",
        remedy: "Check the key's policy with `aws kms get-key-policy`.",
    },
    TOPIC_POLICY_BLOCKS_CLOUDWATCH: {
        hop: "topic",
        meaning: "The topic's policy does not let CloudWatch publish.",
        remedy: "Allow `sns:Publish` to `cloudwatch.amazonaws.com` in the topic's policy.",
    },
    TOPIC_IS_FIFO: {
        hop: "topic",
        meaning: "CloudWatch alarms cannot notify people through a FIFO topic.",
        remedy: "Notify a standard topic.",
    },
    TOPIC_DATA_PROTECTION_DENIES: {
        hop: "topic",
        meaning:
            "The topic's data protection policy denies messages with certain data, and the alarm's may be taken for one (cannot tell).",
        remedy: "Mask such data in place of denying it, or notify a topic without a data protection policy.",
    },
    TOPIC_OVERWRITTEN: {
        hop: "topic",
        meaning:
            "Two topics have one name in one account and Region: AWS takes them for one, and the later one's settings hold (cannot tell).",
        remedy: "Give one of them another name; of two monitors of this program, set `namePrefix` on one.",
    },
} as const satisfies FindingKinds;

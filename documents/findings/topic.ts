import type { Explanation } from "./explanation";

const admits =
    '{ Principal: { Service: "cloudwatch.amazonaws.com" }, Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: "*" }';
const publishes = '{ Principal: { Service: "cloudwatch.amazonaws.com" }, Action: "sns:Publish", Resource: topic.arn }';
const sends =
    '{ Principal: { Service: "sns.amazonaws.com" }, Action: "sqs:SendMessage", Condition: { ArnEquals: { "aws:SourceArn": topic.arn } } }';
const ownKey = ["topic", "kmsMasterKeyId: key.arn"] as const;

/** Of the hops topic and subscription, and of no hop. */
export const topicExplanations = {
    TOPIC_OUTSIDE: {
        why: "Its policy, its key and its subscriptions decide, and none of them can be seen from here.",
        example: "`topicArn` of a topic of another stack.",
    },
    TOPIC_KEY_BLOCKS_CLOUDWATCH: {
        why: "CloudWatch has to encrypt what it publishes. If the key does not let it, the message is dropped, and only the alarm's history says so.",
        example: '`kmsMasterKeyId: "alias/aws/sns"`: nobody can change the policy of that key.',
        fix: ownKey,
    },
    TOPIC_KEY_OUTSIDE: {
        why: "Whether CloudWatch may use the key stands in the key's policy, which is not part of what is judged.",
        example: "`kmsMasterKeyId` with the ARN of a key of another stack.",
        fix: ["key", `policy: { Statement: [${admits}] }`],
    },
    TOPIC_POLICY_BLOCKS_CLOUDWATCH: {
        why: "SNS refuses the message, and only the alarm's history says so.",
        example: "A topic policy for `events.amazonaws.com` alone.",
        fix: ["topicPolicy", `policy: { Statement: [${publishes}] }`],
    },
    TOPIC_IS_FIFO: {
        why: "A FIFO topic delivers to queues alone, and an alarm gives no message group.",
        example: "`fifoTopic: true`.",
        fix: ["topic", "fifoTopic: false"],
    },
    TOPIC_DATA_PROTECTION_DENIES: {
        why: "A message with data that the policy denies is not delivered at all, and an alarm's message holds account numbers, addresses and links.",
        example: "A data protection policy that denies `IpAddress`.",
    },
    TOPIC_OVERWRITTEN: {
        why: "A topic's name is its identity in an account and Region: two resources are one topic, with the settings of the later one.",
        example: "Two programs that both create `console-signin-alerts`.",
        fix: ["topic", 'name: "console-signin-alerts-b"'],
    },
    SUBSCRIPTION_MISSING: {
        why: "The message is published, and nobody gets it.",
        example: "A topic alone.",
        fix: ["subscription", 'topic: topic.arn, protocol: "email", endpoint: "security@example.com"'],
    },
    SUBSCRIPTION_NOT_CONFIRMED: {
        why: "SNS delivers nothing before the link in its message is followed, and forgets the subscription after two days.",
        example: "An e-mail address whose mailbox nobody reads.",
    },
    SUBSCRIPTION_FILTER_DROPS_ALARMS: {
        why: "An alarm's message carries no attributes: a filter policy that asks for one drops every alarm.",
        example: '`filterPolicy: JSON.stringify({ severity: ["high"] })`.',
        fix: ["subscription", "filterPolicy: undefined"],
    },
    SUBSCRIPTION_PROTOCOL_CANNOT_DELIVER: {
        why: "SNS has no such protocol, or it cannot carry the message.",
        example: '`protocol: "mail"`.',
        fix: ["subscription", 'protocol: "email"'],
    },
    SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS: {
        why: "A chat's webhook answers SNS's request for a confirmation with an error, and understands none of its messages.",
        example: "`endpoint: https://hooks.slack.com/services/…`.",
    },
    SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK: {
        why: "The pager adds later alarms to the open incident, and calls nobody again.",
        example: "PagerDuty's integration for CloudWatch, and no `okActions`.",
        fix: ["alarm", "okActions: [topic.arn]"],
    },
    SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS: {
        why: "SNS drops what the queue does not let in, and tells nobody.",
        example: "A queue without a policy.",
        fix: ["queuePolicy", `policy: { Statement: [${sends}] }`],
    },
    SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS: {
        why: "SNS has to encrypt for the queue. If the key does not let it, the message is dropped.",
        example: '`kmsMasterKeyId: "alias/aws/sqs"` on the queue.',
        fix: ["key", `policy: { Statement: [${admits.replace("cloudwatch", "sns")}] }`],
    },
    SUBSCRIPTION_QUEUE_KEY_OUTSIDE: {
        why: "Whether SNS may use the key stands in the key's policy, which is not part of what is judged.",
        example: "A queue whose `kmsMasterKeyId` is the ARN of a key of another stack.",
    },
    SUBSCRIPTION_QUEUE_MISSING: {
        why: "The subscription outlives the queue, and its messages go nowhere.",
        example: "The queue's stack was destroyed.",
    },
    SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS: {
        why: "SNS may not invoke the function, drops the message, and tells nobody.",
        example: "A function without a permission for `sns.amazonaws.com`.",
        fix: [
            "permission",
            'function: handler.name, action: "lambda:InvokeFunction", principal: "sns.amazonaws.com", sourceArn: topic.arn',
        ],
    },
    SUBSCRIPTION_FUNCTION_POLICY_OVERWRITTEN: {
        why: "A resource policy is written whole: it removes the permissions, and each permission changes it again.",
        example: "`aws.lambda.ResourcePolicy` and `aws.lambda.Permission` for one function.",
    },
    SUBSCRIPTION_FUNCTION_NEVER_RUNS: {
        why: "SNS hands the message to Lambda, which takes it and runs nothing.",
        example: "`reservedConcurrentExecutions: 0`, set to stop a function for a while.",
        fix: ["function", "reservedConcurrentExecutions: undefined"],
    },
    SUBSCRIPTION_STREAM_ROLE_BLOCKS_SNS: {
        why: "SNS drops what it may not write, and tells nobody.",
        example: "A role that trusts `firehose.amazonaws.com`, with which the stream itself writes to its bucket.",
        fix: ["subscription", "subscriptionRoleArn: role.arn"],
    },
    PART_OUT_OF_SIGHT: {
        why: "What a module or a CloudFormation stack creates is not among the resources that are judged, and may hold or break the path.",
        example: "An `aws.cloudformation.Stack` beside filter and topic, and no alarm.",
    },
    NOT_KNOWN_YET: {
        why: "A preview knows no ARN and no account of what does not exist yet.",
        example: "A topic policy with the ARN of a topic that is still to be created.",
    },
    SUBSCRIPTION_ENDPOINT_REFUSED: {
        why: "SNS refuses the subscription, and the deployment stops there.",
        example:
            "An empty address from the configuration, the name of a function in place of its ARN, or a FIFO queue on a standard topic.",
    },
    POLICY_OVERWRITTEN: {
        why: "A policy is written whole: of two resources for one topic, the one that is written later removes the statements of the other.",
        example:
            "Two `aws.sns.TopicPolicy` for one topic, one for `cloudwatch.amazonaws.com` and one for `events.amazonaws.com`.",
    },
    CONDITION_NOT_JUDGED: {
        why: "Nobody can say before the alarm is raised whether the condition lets its message pass; no deployment will tell.",
        example:
            '`Condition: { StringEquals: { "aws:SourceOrgID": "o-exampleorgid" } }` for `cloudwatch.amazonaws.com`.',
    },
} as const satisfies Record<string, Explanation>;

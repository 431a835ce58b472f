import { refer, type SampleProvider, type SampleStack } from "../sampleStack";
import {
    account,
    alarm,
    alertStack,
    arn,
    cloudWatchMay,
    filter,
    key,
    keyGrant,
    topic,
    topicGrant,
    topicPolicy,
    trailStack,
    wholeStack,
} from "./stackParts";
import { acrossAccounts, otherControls } from "./workingStacks";

/** A stack that goes up without a complaint, and in which nobody is told: the finding, known in a preview or not yet. */
export interface DeadStack {
    readonly stack: SampleStack;
    /** Hop and code of the first finding. */
    readonly lost: string;
    /** Where a preview cannot know it yet. */
    readonly preview?: "cannot tell yet";
}

const open = "cannot tell yet";
const virginia: SampleProvider = { name: "virginia", inputs: { region: "us-east-1" } };
const encrypted = { topic: { kmsMasterKeyId: refer("key", "arn") } };
const pattern = (text: string): SampleStack => wholeStack({ filter: { pattern: text } });
const granted = (...statements: Record<string, unknown>[]): SampleStack => ({
    ...wholeStack(),
    grants: topicPolicy(...statements),
});
const everybody = { Effect: "Allow", Principal: { AWS: "*" }, Action: "sns:Publish", Resource: "*" };
const otherTopic = {
    type: "aws:sns/topic:Topic",
    inputs: { name: "other" },
    outputs: { arn: arn("sns", "other") },
};

export const deadStacks: Readonly<Record<string, DeadStack>> = {
    "a trail of one Region": {
        stack: wholeStack({ trail: { isMultiRegionTrail: false } }),
        lost: "trail TRAIL_NOT_MULTI_REGION",
    },
    "a trail of writes only": {
        stack: wholeStack({ trail: { eventSelectors: [{ readWriteType: "WriteOnly" }] } }),
        lost: "trail TRAIL_MISSES_MANAGEMENT_EVENTS",
    },
    "a trail without a role to deliver": {
        stack: wholeStack({ trail: { cloudWatchLogsRoleArn: undefined } }),
        lost: "trail TRAIL_WITHOUT_LOG_GROUP",
    },
    "a group that no trail writes to": {
        stack: {
            ...alertStack({ filter: { logGroupName: refer("logs", "name") } }),
            logs: trailStack().logs,
        } as SampleStack,
        lost: "log group LOG_GROUP_NOT_WRITTEN_BY_TRAIL",
    },
    "a group of the class without filters": {
        stack: wholeStack({ logGroup: { logGroupClass: "INFREQUENT_ACCESS" } }),
        lost: "log group LOG_GROUP_CLASS_HAS_NO_FILTERS",
    },
    "a filter on another group than the trail's": {
        stack: wholeStack({ filter: { logGroupName: "cloudtrail-old" } }),
        lost: "log group LOG_GROUP_NOT_WRITTEN_BY_TRAIL",
    },

    "a filter in another Region than the trail": {
        stack: {
            ...wholeStack(),
            failures: { ...filter(), provider: virginia },
            alarm: { ...alarm(), provider: virginia },
        },
        lost: "trail TRAIL_IN_OTHER_REGION",
    },

    "a blank lost in the message": {
        stack: pattern('{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failedauthentication") }'),
        lost: "filter FILTER_PATTERN_NEVER_MATCHES",
    },
    "a line break in the message": {
        stack: pattern('{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed\n  authentication") }'),
        lost: "filter FILTER_PATTERN_NEVER_MATCHES",
    },
    "the message without quotes": {
        stack: pattern("{ ($.eventName = ConsoleLogin) && ($.errorMessage = Failed authentication) }"),
        lost: "filter FILTER_PATTERN_INVALID",
    },
    "single quotes": {
        stack: pattern("{ ($.eventName = ConsoleLogin) && ($.errorMessage = 'Failed authentication') }"),
        lost: "filter FILTER_PATTERN_INVALID",
    },
    "every event but the sign-in": {
        stack: pattern('{ $.eventName != ConsoleLogin && $.errorMessage = "Failed authentication" }'),
        lost: "filter FILTER_PATTERN_DIFFERENT",
    },
    "or in place of and": {
        stack: pattern('{ ($.eventName = ConsoleLogin) || ($.errorMessage = "Failed authentication") }'),
        lost: "filter FILTER_PATTERN_BROADER",
    },
    "words in place of fields": {
        stack: pattern('"ConsoleLogin" "Failed authentication"'),
        lost: "filter FILTER_PATTERN_DIFFERENT",
    },
    "one address left out": {
        stack: pattern(
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.sourceIPAddress != "192.0.2.1") }',
        ),
        lost: "filter FILTER_PATTERN_NARROWER",
    },
    "transformed logs": {
        stack: wholeStack({ filter: { applyOnTransformedLogs: true } }),
        lost: "filter FILTER_NARROWED_BY_SELECTION",
    },

    "a metric that counts nothing": {
        stack: wholeStack({ metric: { value: "0" } }),
        lost: "metric METRIC_VALUE_DOES_NOT_COUNT",
    },
    "a metric per user": {
        stack: wholeStack({ metric: { dimensions: { user: "$.userIdentity.userName" } } }),
        lost: "metric METRIC_HAS_DIMENSIONS",
    },
    "an alarm in another namespace": {
        stack: wholeStack({ alarm: { namespace: "LogMetrics" } }),
        lost: "metric ALARM_WATCHES_OTHER_METRIC",
    },
    "an alarm wired to the filter's name, which is not the metric's": {
        stack: wholeStack({ alarm: { metricName: refer("failures", "name") } }),
        lost: "metric ALARM_WATCHES_OTHER_METRIC",
    },
    "an alarm wired to the filter's id, which is not the metric's name": {
        stack: wholeStack({ alarm: { metricName: refer("failures", "id") } }),
        lost: "metric ALARM_WATCHES_OTHER_METRIC",
        preview: open,
    },
    "an alarm that says in words what it does not do": {
        stack: wholeStack({
            alarm: {
                alarmDescription: "Failed console sign-ins (ConsoleSigninFailureCount, CISBenchmark)",
                metricName: "IAMPolicyEventCount",
            },
        }),
        lost: "metric ALARM_MISSING",
    },
    "an alarm that asks for a unit": {
        stack: wholeStack({ alarm: { unit: "Count" } }),
        lost: "metric ALARM_UNIT_DIFFERS",
    },
    "an alarm in another Region than its metric": {
        stack: wholeStack({ alarm: { region: "us-east-1" } }),
        lost: "metric ALARM_WATCHES_OTHER_METRIC",
    },

    "a period of ten seconds": { stack: wholeStack({ alarm: { period: 10 } }), lost: "alarm ALARM_CANNOT_FIRE" },
    "below one": {
        stack: wholeStack({ alarm: { comparisonOperator: "LessThanThreshold" }, metric: { defaultValue: "0" } }),
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "every other event counted as one": {
        stack: wholeStack({ metric: { defaultValue: "1" } }),
        lost: "alarm ALARM_FIRES_WITHOUT_CAUSE",
    },
    "samples counted among zeros": {
        stack: wholeStack({ alarm: { statistic: "SampleCount" }, metric: { defaultValue: "0" } }),
        lost: "alarm ALARM_FIRES_WITHOUT_CAUSE",
    },
    "more than one": {
        stack: wholeStack({ alarm: { comparisonOperator: "GreaterThanThreshold" } }),
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "three within five minutes": { stack: wholeStack({ alarm: { threshold: 3 } }), lost: "alarm ALARM_CANNOT_FIRE" },
    "five periods in a row": {
        stack: wholeStack({ alarm: { period: 60, evaluationPeriods: 5 } }),
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "no period at all": { stack: wholeStack({ alarm: { evaluationPeriods: 0 } }), lost: "alarm ALARM_CANNOT_FIRE" },
    "the average of many zeros": {
        stack: wholeStack({ alarm: { statistic: "Average" }, metric: { defaultValue: "0" } }),
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "missing data ignored": {
        stack: wholeStack({ alarm: { treatMissingData: "ignore" } }),
        lost: "alarm ALARM_CANNOT_FIRE_AGAIN",
    },
    "missing data breaching": {
        stack: wholeStack({ alarm: { treatMissingData: "breaching" } }),
        lost: "alarm ALARM_FIRES_WITHOUT_CAUSE",
    },

    "no actions by default": {
        stack: wholeStack({ alarm: { alarmActions: [] } }),
        lost: "action ALARM_WITHOUT_ACTION",
    },
    "actions switched off": {
        stack: wholeStack({ alarm: { actionsEnabled: false } }),
        lost: "action ALARM_ACTIONS_DISABLED",
    },
    "a function and no topic": {
        stack: wholeStack({ alarm: { alarmActions: [arn("lambda", "function:page")] } }),
        lost: "action ALARM_ACTION_NOT_A_TOPIC",
    },
    "a topic in another Region": {
        stack: wholeStack({ alarm: { alarmActions: [arn("sns", "alerts", "us-east-1")] } }),
        lost: "action TOPIC_IN_OTHER_REGION",
    },
    "a topic by a provider for another Region": {
        stack: {
            ...wholeStack(),
            alerts: { ...topic(), provider: virginia, outputs: { arn: arn("sns", "alerts", "us-east-1") } },
        },
        lost: "action TOPIC_IN_OTHER_REGION",
    },
    "the ARN of a subscription for a topic": {
        stack: wholeStack({ alarm: { alarmActions: [arn("sns", "alerts:0000")] } }),
        lost: "action TOPIC_ARN_INVALID",
    },

    "the key that AWS manages": {
        stack: wholeStack({ topic: { kmsMasterKeyId: "alias/aws/sns" } }),
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
    },
    "a key with its default policy": {
        stack: { ...wholeStack(encrypted), key: key() },
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
    },
    "a key that CloudWatch may only decrypt with": {
        stack: { ...wholeStack(encrypted), key: key([cloudWatchMay("kms:Decrypt")]) },
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
    },
    "a key for SNS and not for CloudWatch": {
        stack: { ...wholeStack(encrypted), key: key([{ ...keyGrant, Principal: { Service: "sns.amazonaws.com" } }]) },
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
    },
    "a disabled key": {
        stack: { ...wholeStack(encrypted), key: key([keyGrant], { isEnabled: false }) },
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
    },
    "a topic policy for EventBridge": {
        stack: granted({ ...topicGrant, Principal: { Service: "events.amazonaws.com" } }),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "an owner that is an ARN": {
        stack: granted({
            ...everybody,
            Condition: { StringEquals: { "AWS:SourceOwner": `arn:aws:iam::${account}:root` } },
        }),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "the organization's principals": {
        stack: granted({ ...everybody, Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } } }),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "nobody but a VPC endpoint": {
        stack: granted(topicGrant, {
            ...everybody,
            Effect: "Deny",
            Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1" } },
        }),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "alarms of other names": {
        stack: granted({
            ...topicGrant,
            Condition: { ArnLike: { "aws:SourceArn": arn("cloudwatch", "alarm:cis-*") } },
        }),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "a statement without an effect": {
        stack: granted({ ...topicGrant, Effect: undefined }),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "two policies on one topic, the other one without CloudWatch": {
        stack: {
            ...granted(topicGrant),
            more: topicPolicy({ ...topicGrant, Principal: { Service: "events.amazonaws.com" } }),
        },
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "a topic of another account without a policy": {
        stack: acrossAccounts({}),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "a FIFO topic": {
        stack: wholeStack({ topic: { name: "alerts.fifo", fifoTopic: true } }),
        lost: "topic TOPIC_IS_FIFO",
    },

    "nobody subscribed": {
        stack: Object.fromEntries(Object.entries(wholeStack()).filter(([name]) => name !== "people")),
        lost: "subscription SUBSCRIPTION_MISSING",
    },
    "somebody subscribed to another topic": {
        stack: { ...wholeStack({ subscription: { topic: refer("other", "arn") } }), other: otherTopic },
        lost: "subscription SUBSCRIPTION_MISSING",
    },
    "a filter policy on attributes": {
        stack: wholeStack({ subscription: { filterPolicy: '{"severity":["high"]}' } }),
        lost: "subscription SUBSCRIPTION_FILTER_DROPS_ALARMS",
    },
    "recoveries only": {
        stack: wholeStack({
            subscription: { filterPolicyScope: "MessageBody", filterPolicy: '{"NewStateValue":["OK"]}' },
        }),
        lost: "subscription SUBSCRIPTION_FILTER_DROPS_ALARMS",
    },
    "the filters of all other controls": {
        stack: { ...wholeStack({ filter: { pattern: "ERROR" } }), ...otherControls },
        lost: "filter FILTER_MISSING",
    },
    "a filter for successful sign-ins": {
        stack: {
            ...alertStack(),
            failures: filter({
                pattern: '{ $.eventName = "ConsoleLogin" && $.responseElements.ConsoleLogin = "Success" }',
            }),
        },
        lost: "filter FILTER_MISSING",
    },
};

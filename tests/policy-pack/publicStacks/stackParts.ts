import { consoleAuthenticationFailures as control } from "../../../detection";
import { account, region } from "../../compliantStack";
import { refer, type SampleResource, type SampleStack } from "../sampleStack";

type Inputs = Readonly<Record<string, unknown>>;

export { account };
export const arn = (service: string, resource: string, at = region) =>
    `arn:aws:${service}:${at}:${account}:${resource}`;

export const policy = (...statements: Inputs[]): string =>
    JSON.stringify({ Version: "2012-10-17", Statement: statements });

/** What AWS writes where a program leaves the policy of a topic out. */
const defaultTopicPolicy = (topicArn: string) =>
    policy({
        Sid: "__default_statement_ID",
        Effect: "Allow",
        Principal: { AWS: "*" },
        Action: ["SNS:Publish", "SNS:Subscribe", "SNS:GetTopicAttributes", "SNS:DeleteTopic"],
        Resource: topicArn,
        Condition: { StringEquals: { "AWS:SourceOwner": account } },
    });

/** What every key policy starts with, and what AWS writes where a program leaves it out. */
export const accountMayAll = {
    Effect: "Allow",
    Principal: { AWS: `arn:aws:iam::${account}:root` },
    Action: "kms:*",
    Resource: "*",
};

export const cloudWatchMay = (actions: string | string[], more: Inputs = {}) => ({
    Effect: "Allow",
    Principal: { Service: "cloudwatch.amazonaws.com" },
    Action: actions,
    Resource: "*",
    ...more,
});

export const topicGrant = cloudWatchMay("sns:Publish", { Resource: arn("sns", "alerts") });
export const keyGrant = cloudWatchMay(["kms:Decrypt", "kms:GenerateDataKey*"]);
/** For the alarms of the account alone, whose number a preview does not always know. */
export const ownKeyGrant = { ...keyGrant, Condition: { StringEquals: { "aws:SourceAccount": account } } };

/** A log group, the trail that writes to it with a computed ARN, and the trail's settings as most modules leave them. */
export const trailStack = (trail: Inputs = {}, logGroup: Inputs = {}): SampleStack => ({
    logs: {
        type: "aws:cloudwatch/logGroup:LogGroup",
        inputs: { name: "cloudtrail", retentionInDays: 365, ...logGroup },
        outputs: { arn: arn("logs", `log-group:${String(logGroup.name ?? "cloudtrail")}`) },
    },
    trail: {
        type: "aws:cloudtrail/trail:Trail",
        inputs: {
            name: "org",
            isMultiRegionTrail: true,
            cloudWatchLogsGroupArn: refer("logs", "arn", (text) => `${text}:*`),
            cloudWatchLogsRoleArn: `arn:aws:iam::${account}:role/trail`,
            ...trail,
        },
        outputs: { arn: arn("cloudtrail", `trail/${String(trail.name ?? "org")}`), homeRegion: "eu-north-1" },
    },
});

/** A metric filter on a group outside the stack, if no other is given. */
export const filter = (inputs: Inputs = {}, metric: Inputs = {}, id = "console-failures"): SampleResource => ({
    type: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
    inputs: {
        name: "console-failures",
        logGroupName: "cloudtrail",
        pattern: control.pattern,
        metricTransformation: { name: "ConsoleSigninFailureCount", namespace: "CISBenchmark", value: "1", ...metric },
        ...inputs,
    },
    outputs: { id },
});

/** Another filter on the same metric, on the log group of the whole stack. */
export const secondFilter = (inputs: Inputs = {}, metric: Inputs = {}): SampleResource =>
    filter({ name: "second", logGroupName: "cloudtrail", ...inputs }, metric, "second");

export const alarm = (inputs: Inputs = {}): SampleResource => ({
    type: "aws:cloudwatch/metricAlarm:MetricAlarm",
    inputs: {
        name: "console-failures",
        metricName: "ConsoleSigninFailureCount",
        namespace: "CISBenchmark",
        statistic: "Sum",
        period: 300,
        evaluationPeriods: 1,
        threshold: 1,
        comparisonOperator: "GreaterThanOrEqualToThreshold",
        treatMissingData: "notBreaching",
        alarmActions: [refer("alerts", "arn")],
        ...inputs,
    },
    outputs: { arn: arn("cloudwatch", `alarm:${String(inputs.name ?? "console-failures")}`) },
});

/** The settings of an alarm that watches by queries. */
export const queries = (...metricQueries: Inputs[]): Inputs => ({
    metricName: undefined,
    namespace: undefined,
    statistic: undefined,
    period: undefined,
    metricQueries,
});

export const metricQuery = (changes: Inputs = {}): Inputs => ({
    id: "m1",
    metric: { metricName: "ConsoleSigninFailureCount", namespace: "CISBenchmark", period: 300, stat: "Sum" },
    ...changes,
});

export const topic = (inputs: Inputs = {}): SampleResource => {
    const topicArn = arn("sns", String(inputs.name ?? "alerts"));
    return {
        type: "aws:sns/topic:Topic",
        inputs: { name: "alerts", ...inputs },
        outputs: { arn: topicArn, policy: defaultTopicPolicy(topicArn) },
    };
};

/** A policy that names the topic by its ARN, so that no preview knows it; `known` does without. */
export const topicPolicy = (...statements: Inputs[]): SampleResource => ({
    type: "aws:sns/topicPolicy:TopicPolicy",
    inputs: { arn: refer("alerts", "arn"), policy: refer("alerts", "arn", () => policy(...statements)) },
});

export const subscription = (inputs: Inputs = {}, pendingConfirmation = false): SampleResource => ({
    type: "aws:sns/topicSubscription:TopicSubscription",
    inputs: { topic: refer("alerts", "arn"), protocol: "email", endpoint: "hidden@example.com", ...inputs },
    outputs: { arn: arn("sns", "alerts:0000"), pendingConfirmation },
});

/** A key with a policy; without statements the one that AWS writes. */
export const key = (statements?: readonly Inputs[], inputs: Inputs = {}): SampleResource => ({
    type: "aws:kms/key:Key",
    inputs: { ...(statements && { policy: policy(accountMayAll, ...statements) }), ...inputs },
    outputs: {
        arn: arn("kms", "key/0000-1111"),
        keyId: "0000-1111",
        id: "0000-1111",
        ...(statements === undefined && { policy: policy(accountMayAll) }),
    },
});

/** Filter, alarm, topic and subscriber on a trail that is not part of the stack. */
export const alertStack = (
    parts: {
        filter?: Inputs;
        filterId?: string;
        metric?: Inputs;
        alarm?: Inputs;
        topic?: Inputs;
        subscription?: Inputs;
    } = {},
): SampleStack => ({
    failures: filter(parts.filter, parts.metric, parts.filterId),
    alarm: alarm(parts.alarm),
    alerts: topic(parts.topic),
    people: subscription(parts.subscription),
});

/** The same on a trail of the stack. */
export const wholeStack = (
    parts: Parameters<typeof alertStack>[0] & { trail?: Inputs; logGroup?: Inputs } = {},
): SampleStack => ({
    ...trailStack(parts.trail, parts.logGroup),
    ...alertStack({ ...parts, filter: { logGroupName: refer("logs", "name"), ...parts.filter } }),
});

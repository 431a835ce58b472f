import { account, region } from "../../compliantStack/names";
import { changed, monitoredStack } from "../monitoredStack";
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

/** A part of the compliant stack with other inputs, and what AWS makes of them. */
const part = (name: string, inputs: Inputs, outputs: Inputs): SampleResource => {
    const own = changed(monitoredStack, name, inputs)[name] as SampleResource;
    return { ...own, outputs: { ...own.outputs, ...outputs } };
};

/** A log group, the trail that writes to it with a computed ARN, and the trail's settings as most modules leave them. */
export const trailStack = (trail: Inputs = {}, logGroup: Inputs = {}): SampleStack => ({
    logs: part(
        "logs",
        { name: "cloudtrail", retentionInDays: 365, ...logGroup },
        { arn: arn("logs", `log-group:${String(logGroup.name ?? "cloudtrail")}`) },
    ),
    trail: part(
        "trail",
        {
            name: "org",
            enableLogging: undefined,
            includeGlobalServiceEvents: undefined,
            isOrganizationTrail: undefined,
            ...trail,
        },
        { arn: arn("cloudtrail", `trail/${String(trail.name ?? "org")}`), homeRegion: "eu-north-1" },
    ),
});

const ownMetric = monitoredStack.failures?.inputs.metricTransformation as Inputs;

/** A metric filter on a group outside the stack, if no other is given. */
export const filter = (inputs: Inputs = {}, metric: Inputs = {}, id = "console-failures"): SampleResource => {
    const metricTransformation = { ...ownMetric, name: "ConsoleSigninFailureCount", ...metric };
    return part(
        "failures",
        { name: "console-failures", logGroupName: "cloudtrail", metricTransformation, ...inputs },
        { id },
    );
};

/** Another filter on the same metric, on the log group of the whole stack. */
export const secondFilter = (inputs: Inputs = {}, metric: Inputs = {}): SampleResource =>
    filter({ name: "second", logGroupName: "cloudtrail", ...inputs }, metric, "second");

export const alarm = (inputs: Inputs = {}): SampleResource =>
    part(
        "alarm",
        { name: "console-failures", metricName: "ConsoleSigninFailureCount", actionsEnabled: undefined, ...inputs },
        { arn: arn("cloudwatch", `alarm:${String(inputs.name ?? "console-failures")}`) },
    );

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
    const plain = { name: "alerts", fifoTopic: undefined, kmsMasterKeyId: undefined };
    return part("alerts", { ...plain, ...inputs }, { arn: topicArn, policy: defaultTopicPolicy(topicArn) });
};

/** A policy that names the topic by its ARN, so that no preview knows it; `known` does without. */
export const topicPolicy = (...statements: Inputs[]): SampleResource => ({
    type: "aws:sns/topicPolicy:TopicPolicy",
    inputs: { arn: refer("alerts", "arn"), policy: refer("alerts", "arn", () => policy(...statements)) },
});

export const subscription = (inputs: Inputs = {}, pendingConfirmation = false): SampleResource =>
    part("people", inputs, { arn: arn("sns", "alerts:0000"), pendingConfirmation });

/** A key with a policy; without statements the one that AWS writes. */
export const key = (statements?: readonly Inputs[], inputs: Inputs = {}): SampleResource =>
    part(
        "key",
        { policy: statements && policy(accountMayAll, ...statements), ...inputs },
        { id: monitoredStack.key?.outputs?.keyId, ...(statements === undefined && { policy: policy(accountMayAll) }) },
    );

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

import { consoleAuthenticationFailures as control } from "../../../detection";
import type { AwsCalls, AwsOperation, InputOf, OutputOf } from "../../../drills/verify/aws/AwsCalls";
import { account, arns, grant, region } from "../../compliantStack";

/** What AWS answers to each operation. A thrown error is a refusal. */
export type Answers = { readonly [O in AwsOperation]?: (input: InputOf<O>, region: string) => OutputOf<O> };

export interface FakeAws extends AwsCalls {
    /** `operation region`, in the order of the calls. */
    readonly called: readonly string[];
}

/** AWS as a table of answers. An operation without one fails the test. */
export function fakeAws(answers: Answers, defaultRegion?: string): FakeAws {
    const called: string[] = [];
    return {
        called,
        call: async (operation, region, input) => {
            called.push(`${operation} ${region}`);
            const answer = answers[operation];
            if (answer === undefined) {
                throw new Error(`No test expects a call of ${operation}.`);
            }
            return completed(operation, answer(input, region), input);
        },
        defaultRegion: async () => defaultRegion,
    };
}

/** With what the service says in each answer of the kind, so that the tests need not; an empty answer stays empty. */
function completed<T extends object>(operation: AwsOperation, answer: T, input: object): T {
    const named = (parameter: string): unknown => (input as Readonly<Record<string, unknown>>)[parameter];
    const identities: { readonly [O in AwsOperation]?: object } = {
        "cloudtrail:GetEventSelectors": { TrailARN: named("TrailName") },
        "sns:GetSubscriptionAttributes": { SubscriptionArn: named("SubscriptionArn") },
        "sns:GetTopicAttributes": { TopicArn: named("TopicArn") },
        "sqs:GetQueueAttributes": { QueueArn: named("QueueUrl") },
    };
    const identity = identities[operation];
    if (identity === undefined || Object.keys(answer).length === 0) {
        return answer;
    }
    return "Attributes" in answer
        ? { ...answer, Attributes: { ...identity, ...(answer.Attributes as object) } }
        : { ...identity, ...answer };
}

/** An error as the SDK throws it. */
export function awsError(name: string, message = "", httpStatusCode = 400): Error {
    return Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });
}

export const refuse =
    (name: string, message = "") =>
    (): never => {
        throw awsError(name, message);
    };

export { account, region };
export const { alarm: alarmArn, key: keyArn, topic: topicArn, trail: trailArn } = arns;
export const logGroupArn = `${arns.logGroup}:*`;
export const subscriptionArn = `${topicArn}:0001`;
export const [logGroupName, keyId] = [arns.logGroup, arns.key].map((arn) => arn.replace(/.*(log-group:|key\/)/, ""));

/** What the calls for a sound alert path answer in one Region; all others are empty. */
export const soundAccount = {
    "sts:GetCallerIdentity": () => ({ Account: account, Arn: `arn:aws:sts::${account}:assumed-role/reader/me` }),
    "cloudtrail:DescribeTrails": () => ({ trailList: [trail] }),
    "cloudtrail:GetTrailStatus": () => ({ IsLogging: true, LatestCloudWatchLogsDeliveryTime: new Date() }),
    "cloudtrail:GetEventSelectors": () => ({
        EventSelectors: [{ ReadWriteType: "All" as const, IncludeManagementEvents: true }],
    }),
    "logs:DescribeLogGroups": () => ({
        logGroups: [{ logGroupName, arn: logGroupArn, logGroupClass: "STANDARD" as const }],
    }),
    "logs:DescribeMetricFilters": (_input, where) => ({ metricFilters: where === region ? [filter] : [] }),
    "cloudwatch:DescribeAlarms": (_input, where) => ({ MetricAlarms: where === region ? [alarm] : [] }),
    "cloudwatch:ListAlarmMuteRules": () => ({ AlarmMuteRuleSummaries: [] }),
    "sns:GetDataProtectionPolicy": () => ({ DataProtectionPolicy: "" }),
    "sns:GetTopicAttributes": () => ({
        Attributes: { Policy: grant("sns:Publish", topicArn, {}), KmsMasterKeyId: keyArn },
    }),
    "sns:ListSubscriptionsByTopic": () => ({
        Subscriptions: [
            { SubscriptionArn: subscriptionArn, Protocol: "email", Endpoint: "security@example.com" },
            { SubscriptionArn: "PendingConfirmation", Protocol: "https", Endpoint: "https://pager.example.com/SECRET" },
        ],
    }),
    "sns:GetSubscriptionAttributes": () => ({ Attributes: { PendingConfirmation: "false" } }),
    "kms:DescribeKey": () => ({ KeyMetadata: { KeyId: keyId, Arn: keyArn, Enabled: true } }),
    "kms:GetKeyPolicy": () => ({ Policy: grant(["kms:Decrypt", "kms:GenerateDataKey*"], "*", {}) }),
} satisfies Answers;

export const trail = {
    Name: "management-events",
    TrailARN: trailArn,
    HomeRegion: region,
    IsMultiRegionTrail: true,
    IncludeGlobalServiceEvents: true,
    CloudWatchLogsLogGroupArn: logGroupArn,
    CloudWatchLogsRoleArn: arns.role,
};

export const filter = {
    filterName: control.metricName,
    logGroupName,
    filterPattern: control.pattern,
    metricTransformations: [
        { metricName: control.metricName, metricNamespace: control.metricNamespace, metricValue: "1" },
    ],
};

export const alarm = {
    AlarmName: control.metricName,
    AlarmArn: alarmArn,
    MetricName: control.metricName,
    Namespace: control.metricNamespace,
    Statistic: "Sum" as const,
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: "GreaterThanOrEqualToThreshold" as const,
    TreatMissingData: "notBreaching",
    ActionsEnabled: true,
    AlarmActions: [topicArn],
    Dimensions: [],
    StateValue: "OK" as const,
};

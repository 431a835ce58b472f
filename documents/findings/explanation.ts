import { inSpelling } from "../../detection";

/**
 * The resources on which settings are mended: their classes in the classic provider and in Cloud Control's, and what that
 * one calls otherwise of their settings.
 */
export const classes = {
    trail: ["cloudtrail.Trail", "cloudtrail.Trail"],
    role: ["iam.RolePolicy", "iam.RolePolicy", { policy: "policyDocument" }],
    logGroup: ["cloudwatch.LogGroup", "logs.LogGroup"],
    filter: ["cloudwatch.LogMetricFilter", "logs.MetricFilter", { name: "filterName" }],
    alarm: ["cloudwatch.MetricAlarm", "cloudwatch.Alarm", { name: "alarmName" }],
    topic: ["sns.Topic", "sns.Topic", { name: "topicName" }],
    topicPolicy: ["sns.TopicPolicy", "sns.TopicInlinePolicy", { policy: "policyDocument" }],
    key: ["kms.Key", "kms.Key", { policy: "keyPolicy" }],
    subscription: ["sns.TopicSubscription", "sns.Subscription", { topic: "topicArn" }],
    queuePolicy: ["sqs.QueuePolicy", "sqs.QueueInlinePolicy", { policy: "policyDocument" }],
    permission: ["lambda.Permission", "lambda.Permission", { function: "functionName" }],
    function: ["lambda.Function", "lambda.Function"],
} as const satisfies Record<string, readonly [string, string, Readonly<Record<string, string>>?]>;

/** What the page of findings says of a code beside its meaning and remedy. */
export interface Explanation {
    /** Why it matters: one sentence or two. */
    readonly why: string;
    /** Settings, or a situation, that lead to it. */
    readonly example: string;
    /** The settings of the classic provider that mend it, where a program can. */
    readonly fix?: readonly [on: keyof typeof classes, settings: string];
}

/** What resources give out, as the classic provider and Cloud Control's call it. An ARN of a log group there ends with `:*`. */
const outputs = [
    [/\btopic\.arn\b/g, "topic.topicArn"],
    [/\blogGroup\.name\b/g, "logGroup.logGroupName"],
    [/\bhandler\.name\b/g, "handler.functionName"],
    [/\bpulumi\.concat\(logGroup\.arn, "[^"]*"\)/g, "logGroup.arn"],
] as const;

/** A fix in the words of Cloud Control's provider. */
export function inCloudControl([on, settings]: NonNullable<Explanation["fix"]>): string {
    const names: Readonly<Record<string, string>> = classes[on][2] ?? {};
    return outputs
        .reduce((text, [classic, native]) => text.replace(classic, native), inSpelling(settings, "native"))
        .replace(/^\w+/, (name) => names[name] ?? name);
}

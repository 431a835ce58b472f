/** The resources on which settings are mended, with their classes in the classic provider and in Cloud Control's. */
export const classes = {
    trail: ["cloudtrail.Trail", "cloudtrail.Trail"],
    role: ["iam.RolePolicy", "iam.RolePolicy"],
    logGroup: ["cloudwatch.LogGroup", "logs.LogGroup"],
    filter: ["cloudwatch.LogMetricFilter", "logs.MetricFilter"],
    alarm: ["cloudwatch.MetricAlarm", "cloudwatch.Alarm"],
    topic: ["sns.Topic", "sns.Topic"],
    topicPolicy: ["sns.TopicPolicy", "sns.TopicInlinePolicy"],
    key: ["kms.Key", "kms.Key"],
    subscription: ["sns.TopicSubscription", "sns.Subscription"],
    queuePolicy: ["sqs.QueuePolicy", "sqs.QueueInlinePolicy"],
    permission: ["lambda.Permission", "lambda.Permission"],
    function: ["lambda.Function", "lambda.Function"],
} as const satisfies Record<string, readonly [classic: string, cloudControl: string]>;

/** What the page of findings says of a code beside its meaning and remedy. */
export interface Explanation {
    /** Why it matters: one sentence or two. */
    readonly why: string;
    /** Settings, or a situation, that lead to it. */
    readonly example: string;
    /** The settings that mend it, where a program can. */
    readonly fix?: {
        readonly on: keyof typeof classes;
        /** Of the classic provider. */
        readonly classic: string;
        /** Of Cloud Control's, where they are called otherwise. */
        readonly cloudControl?: string;
    };
}

import type { LogMetricFilterArgs, MetricAlarmArgs } from "@pulumi/aws/cloudwatch";
import type { TopicArgs, TopicSubscriptionArgs } from "@pulumi/aws/sns";

/** What a team writes down for its alert path; what is left out is not created. */
export interface AlertPathSettings {
    filter?: LogMetricFilterArgs;
    alarm?: Omit<MetricAlarmArgs, "alarmActions" | "okActions">;
    /** Which of the alarm's actions name the topic. */
    notifies: "alarmActions" | "okActions" | "nobody";
    topic: TopicArgs;
    /** Services that the topic's policy lets publish. */
    publisher: string;
    subscription?: Omit<TopicSubscriptionArgs, "topic">;
}

const metric = { name: "console_signin_failures", namespace: "CISBenchmark" };

/** A path that works: not our components' names, but the benchmark's values. */
export const workingPath = (): AlertPathSettings => ({
    filter: {
        name: metric.name,
        logGroupName: "aws-cloudtrail-logs/management-events",
        pattern: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
        metricTransformation: { ...metric, value: "1" },
    },
    alarm: {
        name: "console_signin_failure_alarm",
        metricName: metric.name,
        namespace: metric.namespace,
        statistic: "Sum",
        period: 300,
        evaluationPeriods: 1,
        threshold: 1,
        comparisonOperator: "GreaterThanOrEqualToThreshold",
        treatMissingData: "notBreaching",
    },
    notifies: "alarmActions",
    topic: { name: "console-signin-failures" },
    publisher: "cloudwatch.amazonaws.com",
    subscription: { protocol: "email", endpoint: "security-team@example.com" },
});

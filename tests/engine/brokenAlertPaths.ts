import type { PolicyEvent } from "./engineEvents";

/** What the pack must say of a stack of the program `brokenAlertPath`. */
export interface BrokenAlertPath {
    /** Name in the program's faults.ts. */
    readonly fault: string;
    /** The hop at which the alert is lost, as the message names it. */
    readonly hop: string;
    readonly code: string;
    /** Logical name of the resource that the violation is attached to. */
    readonly blames: string;
    /** Part of the remedy. */
    readonly remedy: RegExp;
}

export const brokenAlertPaths: readonly BrokenAlertPath[] = [
    {
        fault: "no filter",
        hop: "Filter",
        code: "FILTER_MISSING",
        blames: "broken-alert-path-dev",
        remedy: /new aws\.cloudwatch\.LogMetricFilter\(.*new FoundationsMonitor\("foundations", \{/s,
    },
    {
        fault: "lost blank in the pattern",
        hop: "Filter",
        code: "FILTER_PATTERN_NEVER_MATCHES",
        blames: "failures",
        remedy: /Set pattern: '\{ \(\$\.eventName = ConsoleLogin\) && \(\$\.errorMessage = "Failed authentication"\) \}'/,
    },
    {
        fault: "pattern for one user",
        hop: "Filter",
        code: "FILTER_PATTERN_NARROWER",
        blames: "failures",
        remedy: /Set pattern: '\{ \(\$\.eventName = ConsoleLogin\) && \(\$\.errorMessage = "Failed authentication"\) \}'/,
    },
    {
        fault: "value of zero",
        hop: "Metric",
        code: "METRIC_VALUE_DOES_NOT_COUNT",
        blames: "failures",
        remedy: /Set metricTransformation\.value: "1"/,
    },
    {
        fault: "alarm on another namespace",
        hop: "Metric",
        code: "ALARM_WATCHES_OTHER_METRIC",
        blames: "failures",
        remedy: /namespace: "CISBenchmark"/,
    },
    {
        fault: "threshold that one failure does not reach",
        hop: "Alarm",
        code: "ALARM_CANNOT_FIRE",
        blames: "failures",
        remedy: /add an alarm beside it that every event raises: new aws\.cloudwatch\.MetricAlarm\(/,
    },
    {
        fault: "actions switched off",
        hop: "Action",
        code: "ALARM_ACTIONS_DISABLED",
        blames: "failures",
        remedy: /Set actionsEnabled: true/,
    },
    {
        fault: "told only when it is over",
        hop: "Action",
        code: "ALARM_WITHOUT_ACTION",
        blames: "failures",
        remedy: /Set alarmActions: \[topic\.arn\]/,
    },
    {
        fault: "key that CloudWatch cannot use",
        hop: "Topic",
        code: "TOPIC_KEY_BLOCKS_CLOUDWATCH",
        blames: "alerts",
        remedy: /Set kmsMasterKeyId on the topic "alerts" to a key of your own/,
    },
    {
        fault: "nobody subscribed",
        hop: "Subscription",
        code: "SUBSCRIPTION_MISSING",
        blames: "alerts",
        remedy: /new aws\.sns\.TopicSubscription\(/,
    },
];

/** The broken path that a preview cannot see: the topic's policy holds the topic's ARN, which nobody knows yet. */
export const brokenOnceDeployed: BrokenAlertPath = {
    fault: "policy for another publisher",
    hop: "Topic",
    code: "TOPIC_POLICY_BLOCKS_CLOUDWATCH",
    blames: "alerts-policy",
    remedy: /cloudwatch\.amazonaws\.com/,
};

/** The violations among the findings of a pack; the rest is advice. */
export const mandatory = (events: readonly PolicyEvent[]): readonly PolicyEvent[] =>
    events.filter(({ enforcementLevel }) => enforcementLevel === "mandatory");

/** A message that names the hop first, then the remedy, then the finding code. */
export const messageOf = ({ hop, code }: BrokenAlertPath): RegExp =>
    new RegExp(`^${hop}: .+ Fix: .+\\[${code}\\]`, "ms");

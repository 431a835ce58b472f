import type { Explanation } from "./explanation";

const benchmark =
    'statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold"';
const transformation = 'metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" }';
const counts = ["filter", transformation] as const;
const watches = ["alarm", 'metricName: "ConsoleSigninFailures", namespace: "CISBenchmark"'] as const;
const quiet = ["alarm", 'treatMissingData: "notBreaching"'] as const;
const notifies = ["alarm", "alarmActions: [topic.arn]"] as const;

/** Of the hops metric, alarm and action. */
export const alarmExplanations = {
    METRIC_VALUE_DOES_NOT_COUNT: {
        why: "The metric stays at 0, or at whatever a field of the event holds, however many events are counted.",
        example: '`value: "0"`.',
        fix: counts,
    },
    METRIC_HAS_DIMENSIONS: {
        why: "A metric with dimensions is another metric for every value of theirs; an alarm without dimensions watches none of them.",
        example: '`dimensions: { user: "$.userIdentity.userName" }`.',
        fix: counts,
    },
    METRIC_SHARED: {
        why: "The alarm cannot tell whose events it counts: it is raised for the other filter's as well.",
        example: "Two filters with different patterns and one metric name.",
        fix: ["filter", transformation.replace("ConsoleSigninFailures", "OtherEvents")],
    },
    ALARM_MISSING: {
        why: "The metric counts, and nobody looks at it.",
        example: "A metric filter alone.",
        fix: watches,
    },
    ALARM_WATCHES_OTHER_METRIC: {
        why: "CloudWatch takes an alarm on a metric that does not exist, and leaves it at INSUFFICIENT_DATA or OK for ever.",
        example: '`namespace: "LogMetrics"` on the alarm, `"CISBenchmark"` on the filter.',
        fix: watches,
    },
    ALARM_DIMENSIONS_DIFFER: {
        why: "An alarm with dimensions watches another metric than one without.",
        example: '`dimensions: { LogGroup: "trail" }` on the alarm.',
        fix: ["alarm", "dimensions: undefined"],
    },
    ALARM_UNIT_DIFFERS: {
        why: "CloudWatch compares no units: it ignores data of another one.",
        example: '`unit: "Count"` on the alarm, none on the filter.',
        fix: ["alarm", "unit: undefined"],
    },
    ALARM_CANNOT_FIRE: {
        why: "The simulation of the alarm, with as many events as must raise it, never reaches ALARM.",
        example: '`comparisonOperator: "GreaterThanThreshold"` with `threshold: 1`: one failure is not more than one.',
        fix: ["alarm", benchmark],
    },
    ALARM_CANNOT_FIRE_AGAIN: {
        why: "Actions run when the state changes. An alarm that never leaves ALARM tells of the first event, and of no other.",
        example: '`treatMissingData: "ignore"` on a metric that is silent most of the time.',
        fix: quiet,
    },
    ALARM_FIRES_WITHOUT_CAUSE: {
        why: "An alarm that is in ALARM while nothing happens changes no state when something does.",
        example: '`treatMissingData: "breaching"`.',
        fix: quiet,
    },
    ALARM_FIRES_LATE: {
        why: "Somebody who guesses passwords has more time than was asked for.",
        example: "`period: 3600`.",
        fix: ["alarm", benchmark],
    },
    ALARM_NOT_SIMULATED: {
        why: "Whether the alarm is raised depends on more than the metric, and nobody here can compute it.",
        example: "`metricQueries` with `ANOMALY_DETECTION_BAND(m1)`.",
        fix: watches,
    },
    ALARM_OVERWRITTEN: {
        why: "An alarm's name is its identity in an account and Region: of two with one name, the later one replaces the other.",
        example: "Two programs that both create the alarm `ConsoleSigninFailures`.",
        fix: ["alarm", 'name: "ConsoleSigninFailures-b"'],
    },
    ALARM_ACTIONS_DISABLED: {
        why: "The alarm turns red in the console, and tells nobody.",
        example: "`actionsEnabled: false`, left over from a maintenance.",
        fix: ["alarm", "actionsEnabled: true"],
    },
    ALARM_MUTED_AT_TIMES: {
        why: "What happens while the alarm is muted is told to nobody, afterwards either.",
        example: "A mute rule for every Sunday night.",
    },
    ALARM_SPEAKS_THROUGH_COMPOSITE: {
        why: "People are told. Auditors that read the alarm's own actions find none.",
        example: "No `alarmActions` on the alarm, and a composite alarm with the rule `ALARM(ConsoleSigninFailures)`.",
        fix: notifies,
    },
    ALARM_WITHOUT_ACTION: {
        why: "The alarm turns red in the console, and tells nobody.",
        example: "`okActions: [topic.arn]`, and no `alarmActions`.",
        fix: notifies,
    },
    ALARM_ACTION_NOT_A_TOPIC: {
        why: "Something is done, such as stopping a machine, and no person is told.",
        example: '`alarmActions: ["arn:aws:automate:us-east-1:ec2:stop"]`.',
        fix: notifies,
    },
    TOPIC_ARN_INVALID: {
        why: "CloudWatch accepts an action that leads nowhere, and fails when the alarm is raised.",
        example: "An ARN with a typo, or of a topic that was deleted.",
        fix: notifies,
    },
    TOPIC_IN_OTHER_REGION: {
        why: "CloudWatch refuses topics of another Region as an alarm's action.",
        example: "An alarm in `eu-north-1`, and `arn:aws:sns:us-east-1:123456789012:alerts`.",
        fix: notifies,
    },
    TOPIC_IN_OTHER_ACCOUNT: {
        why: "It can work, and only the other account can say whether it does.",
        example: "The topic of a central security account.",
    },
    ALARM_NOT_EVALUATED: {
        why: "An alarm in EVALUATION_ERROR keeps its state, whatever happens.",
        example: "A metric query whose expression fails.",
    },
    ALARM_WAITS_FOR_CLOCK: {
        why: "With a period of an hour or a day that follows a clock, people hear of an event at its end.",
        example: "`period: 86400` with an `evaluationWindow` that follows the clock.",
        fix: ["alarm", "period: 300"],
    },
    ALARM_SPLITS_BURSTS: {
        why: "Half of a burst falls into one period and half into the next: neither reaches the threshold.",
        example: "`threshold: 10` with an `evaluationWindow` that follows the clock.",
    },
    ALARM_WARMS_UP: {
        why: "In the hours after a deployment nobody is told.",
        example: "`warmUpConfiguration` with hours in which actions do not run.",
    },
    ALARM_SLOW_TO_RECOVER: {
        why: "Only a change of state notifies: while the alarm stands in ALARM, further events tell nobody.",
        example: "`period: 86400`: one failed sign-in blinds the rest of the day.",
        fix: ["alarm", "period: 300, evaluationPeriods: 1"],
    },
} as const satisfies Record<string, Explanation>;

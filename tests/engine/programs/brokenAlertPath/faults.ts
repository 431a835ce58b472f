import { type AlertPathSettings, workingPath } from "./alertPathSettings";

const path = workingPath();

/** One mistake each that AWS accepts without a word, and after which nobody is told. */
export const faults: Readonly<Record<string, Partial<AlertPathSettings>>> = {
    "no filter": { filter: undefined },
    "lost blank in the pattern": {
        filter: path.filter && {
            ...path.filter,
            pattern: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failedauthentication") }',
        },
    },
    "pattern for one user": {
        filter: path.filter && {
            ...path.filter,
            pattern:
                '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.userIdentity.userName = "alice") }',
        },
    },
    "value of zero": {
        filter: path.filter && {
            ...path.filter,
            metricTransformation: { name: "console_signin_failures", namespace: "CISBenchmark", value: "0" },
        },
    },
    "alarm on another namespace": { alarm: path.alarm && { ...path.alarm, namespace: "LogMetrics" } },
    "threshold that one failure does not reach": {
        alarm: path.alarm && { ...path.alarm, comparisonOperator: "GreaterThanThreshold" },
    },
    "actions switched off": { alarm: path.alarm && { ...path.alarm, actionsEnabled: false } },
    "told only when it is over": { notifies: "okActions" },
    "key that CloudWatch cannot use": { topic: { ...path.topic, kmsMasterKeyId: "alias/aws/sns" } },
    "policy for another publisher": { publisher: "events.amazonaws.com" },
    "nobody subscribed": { subscription: undefined },
};

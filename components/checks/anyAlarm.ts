import { type Alarm, unknown } from "../../detection";

/** An alarm of which nothing is known: what its message surely says is what the message of every alarm says. */
export const anyAlarm: Alarm = {
    id: "alarm",
    label: "alarm",
    account: unknown(),
    region: unknown(),
    name: unknown(),
    arn: unknown(),
    metricName: unknown(),
    metricNamespace: unknown(),
    dimensions: unknown(),
    unit: unknown(),
    statistic: unknown(),
    periodSeconds: unknown(),
    evaluationPeriods: unknown(),
    datapointsToAlarm: unknown(),
    threshold: unknown(),
    comparisonOperator: unknown(),
    treatMissingData: unknown(),
    actionsEnabled: unknown(),
    alarmActions: unknown(),
    okActions: unknown(),
    insufficientDataActions: unknown(),
    usesMetricQueries: unknown(),
};

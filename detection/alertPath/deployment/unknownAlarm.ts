import type { Alarm, DeployedResource } from "./deployment";
import { unknown } from "./value";

/** An alarm of which nothing is known but what it is called and where it is. */
export const unknownAlarm = (resource: DeployedResource): Alarm => ({
    ...resource,
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
});

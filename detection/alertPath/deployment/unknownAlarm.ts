import type { Alarm, LogAlarm } from "./alarm";
import type { DeployedResource } from "./deployedResource";
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

/**
 * A log alarm as the hops behind it see an alarm: whom it notifies. That mute rules and composite alarms act on it by its
 * name, as on any other, is not documented.
 */
export const asNotifyingAlarm = ({ name, actionsEnabled, alarmActions, ...rest }: LogAlarm): Alarm => ({
    ...unknownAlarm(rest),
    name,
    actionsEnabled,
    alarmActions,
});

import { type Alarm, knownAlarmSettings, knownValue, type NotifyingAlarm, type Value } from "../../detection";

/**
 * An alarm of a deployment in the form in which it can be run and announced.
 *
 * @param description what the alarm says of itself to whoever is told.
 * @returns undefined if a value that decides is missing, or the alarm watches something else than one metric.
 */
export function notifyingAlarm(alarm: Alarm, description: string | undefined): NotifyingAlarm | undefined {
    const settings = knownAlarmSettings(alarm);
    const metricName = knownValue(alarm.metricName);
    const metricNamespace = knownValue(alarm.metricNamespace);
    if (settings === undefined || metricName === undefined || metricNamespace === undefined) {
        return undefined;
    }
    return {
        name: knownValue(alarm.name) ?? alarm.label,
        description,
        arn: knownValue(alarm.arn) ?? "",
        account: knownValue(alarm.account) ?? "",
        region: knownValue(alarm.region) ?? "",
        settings,
        metricName,
        metricNamespace,
        dimensions: knownValue(alarm.dimensions),
        unit: knownValue(alarm.unit),
        alarmActions: knownOf(alarm.alarmActions),
        okActions: knownOf(alarm.okActions),
        insufficientDataActions: knownOf(alarm.insufficientDataActions),
    };
}

/** The known ones among ARNs of which each may be unknown for itself. */
const knownOf = (arns: Value<readonly Value<string>[]>): string[] =>
    (knownValue(arns) ?? []).flatMap((arn) => knownValue(arn) ?? []);

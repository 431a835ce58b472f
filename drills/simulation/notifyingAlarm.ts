import {
    type Alarm,
    type AlarmHistory,
    type AlarmState,
    type AlertPathReport,
    composeAlarmNotification,
    type Hop,
    knownAlarmSettings,
    knownValue,
    type NotifyingAlarm,
    type Value,
} from "../../detection";
import type { Notification, Recipient } from "./simulation";

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

/**
 * The resource that serves a hop.
 *
 * @param isOnlyOneMeant whether the only one of its kind is meant where the path does not say: it is worth seeing.
 */
export function onPath<R extends { readonly id: string }>(
    { hops }: AlertPathReport,
    hop: Hop,
    resources: readonly R[],
    isOnlyOneMeant = true,
): R | undefined {
    const id = hops.find((report) => report.hop === hop)?.resource;
    const only = isOnlyOneMeant && resources.length === 1 ? resources[0] : undefined;
    return resources.find((resource) => resource.id === id) ?? only;
}

/** The known ones among ARNs of which each may be unknown for itself. */
export const knownOf = (arns: Value<readonly Value<string>[]>): string[] =>
    (knownValue(arns) ?? []).flatMap((arn) => knownValue(arn) ?? []);

/**
 * What is sent when the alarm changes its state, which is the only time at which CloudWatch sends anything. Other
 * states than ALARM are announced where the alarm has the same topics for them.
 *
 * @param recipients who is reached by the alarm's actions; of nobody nothing is sent.
 */
export function notificationsOf(
    alarm: NotifyingAlarm,
    { transitions }: AlarmHistory,
    recipients: readonly Recipient[],
): Notification[] {
    return transitions
        .filter(({ to }) => recipients.length > 0 && isAnnounced(alarm, to))
        .map((transition) => ({
            minute: transition.minute,
            recipients,
            ...composeAlarmNotification(alarm, transition, endOf(transition.minute)),
        }));
}

function isAnnounced(
    { alarmActions, okActions = [], insufficientDataActions = [] }: NotifyingAlarm,
    state: AlarmState,
) {
    const actions = { ALARM: alarmActions, OK: okActions, INSUFFICIENT_DATA: insufficientDataActions };
    return actions[state].some((action) => alarmActions.includes(action));
}

/** The alarm is evaluated when the minute is over. */
const endOf = (minute: number): Date => new Date((minute + 1) * 60_000);

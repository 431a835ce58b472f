import { type AlarmHistory, type AlarmState, composeAlarmNotification, type NotifyingAlarm } from "../../detection";
import type { Notification, Recipient } from "./simulation";

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

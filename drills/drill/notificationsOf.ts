import { type AlarmTimeline, composeAlarmNotification, type NotifyingAlarm } from "../../detection";
import type { Notification, Recipient } from "./drill";

/** One notification for every time that the alarm is raised: CloudWatch runs actions on changes of state only. */
export function notificationsOf(
    alarm: NotifyingAlarm,
    { transitions }: AlarmTimeline,
    recipients: readonly Recipient[],
): Notification[] {
    return transitions
        .filter(({ to }) => to === "ALARM" && recipients.length > 0)
        .map((transition) => ({
            minute: transition.minute,
            recipients,
            ...composeAlarmNotification(alarm, transition, endOf(transition.minute)),
        }));
}

/** The alarm is evaluated when the minute is over. */
const endOf = (minute: number): Date => new Date((minute + 1) * 60_000);

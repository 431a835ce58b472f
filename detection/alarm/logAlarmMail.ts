import { fields, longTime } from "./alarmEmailText";
import { notificationSubject } from "./composeAlarmNotification";
import type { AlarmTransition } from "./settings";

/** A log alarm as far as its mails show it. */
export interface MailingLogAlarm {
    readonly name: string;
    readonly description?: string;
    /** Such as `eu-north-1`. */
    readonly region: string;
    /** 12 digits. */
    readonly account: string;
}

/**
 * The mail of a log alarm, with what AWS says is in it ("Log alarms", CloudWatch user guide): no such mail has been seen,
 * so that the order of the lines, the form of the rows and the subject are those of a metric alarm's mail, or our own.
 *
 * @param rows of the query, by the names of their columns.
 */
export const logAlarmMail = (
    { name, description = "", region, account }: MailingLogAlarm,
    { from, to, reason }: Pick<AlarmTransition, "from" | "to" | "reason">,
    time: Date,
    rows: readonly Readonly<Record<string, string>>[],
): { readonly subject: string; readonly text: string } => ({
    subject: notificationSubject({ name, region }, to),
    text: [
        "Alarm Details:",
        ...fields(28, [
            ["Name", name],
            ["Description", description],
            ["State Change", `${from} -> ${to}`],
            ["Reason for State Change", reason],
            ["Timestamp", longTime(time)],
            ["AWS Account", account],
        ]),
        "",
        "Log lines:",
        ...rows.map(
            (row) =>
                `- ${Object.entries(row)
                    .map(([column, value]) => `${column}: ${value}`)
                    .join(", ")}`,
        ),
    ].join("\n"),
});

import { regionName } from "./regionNames";
import type { AlarmTransition, NotifyingAlarm } from "./settings";

/**
 * The body of the e-mail that a change of state sends, in the layout that subscribers know. The settings of the alarm,
 * which end it, are left out: `…` stands for them.
 */
export function alarmEmailText(
    alarm: NotifyingAlarm,
    { from, to, reason }: Pick<AlarmTransition, "from" | "to" | "reason">,
    time: Date,
): string {
    const timestamp = longTime(time);
    return [
        `You are receiving this email because your Amazon CloudWatch Alarm "${alarm.name}" in the ${regionName(alarm.region)} region has entered the ${to} state, because "${reason}" at "${timestamp}".`,
        "",
        "View this alarm in the AWS Management Console:",
        alarmLink(alarm),
        "",
        "Alarm Details:",
        ...fields(28, [
            ["Name", alarm.name],
            ["Description", alarm.description ?? ""],
            ["State Change", `${from} -> ${to}`],
            ["Reason for State Change", reason],
            ["Timestamp", timestamp],
            ["AWS Account", alarm.account],
            ["Alarm Arn", alarm.arn],
        ]),
        "",
        "…",
    ].join("\n");
}

/** A line for each value, behind its name; values begin at one column. */
export const fields = (width: number, rows: readonly (readonly [string, string])[]): string[] =>
    rows.map(([name, value]) => `- ${`${name}: `.padEnd(width)}${value}`.trimEnd());

/** `Monday 02 March, 2026 22:06:00 UTC`. */
export function longTime(time: Date): string {
    const part = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options }).format(time);
    const clock = time.toISOString().slice(11, 19);
    return `${part({ weekday: "long" })} ${part({ day: "2-digit" })} ${part({ month: "long" })}, ${part({ year: "numeric" })} ${clock} UTC`;
}

/** Every partition has a console of its own. */
function alarmLink({ name, region }: NotifyingAlarm): string {
    const domain = region.startsWith("cn-")
        ? "amazonaws.cn"
        : region.startsWith("us-gov-")
          ? "amazonaws-us-gov.com"
          : "aws.amazon.com";
    return `https://${region}.console.${domain}/cloudwatch/deeplink.js?region=${region}#alarmsV2:alarm/${encodeURIComponent(name)}`;
}

import type { AlarmSettings } from "./settings";

const hour = 60;
const day = 24 * hour;

/** Whether the sliding periods of an alarm are longer than a day together: then CloudWatch evaluates it once an hour. */
const isEvaluatedHourly = ({ periodSeconds, evaluationPeriods, wallClockZone }: AlarmSettings): boolean =>
    wallClockZone === undefined && (periodSeconds / 60) * evaluationPeriods > day;

/**
 * Minutes between two evaluations that can differ for one and the same data: periods by the clock change only when one of
 * them ends ("Evaluation windows", CloudWatch user guide).
 */
export function minutesBetweenEvaluations(alarm: AlarmSettings): number {
    if (alarm.wallClockZone !== undefined) {
        return alarm.periodSeconds / 60;
    }
    return isEvaluatedHourly(alarm) ? hour : 1;
}

/**
 * Whether an alarm is evaluated anew at the end of a minute: each minute, at the end of each hour (the minutes whose
 * number is 59 modulo 60), or at the end of each of its periods by the clock.
 *
 * @param minuteZero the instant at which minute 0 starts; left out: a boundary of the clock.
 */
export function evaluationTest(alarm: AlarmSettings, minuteZero: Date | undefined): (minute: number) => boolean {
    const step = minutesBetweenEvaluations(alarm);
    const shift = alarm.wallClockZone === undefined ? 0 : minutesOnClock(alarm.wallClockZone, minuteZero);
    return (minute) => (((minute + 1 + shift) % step) + step) % step === 0;
}

/** The minutes since a Monday at midnight, in a time zone: what the periods by the clock are counted from. */
function minutesOnClock(zone: string, instant: Date | undefined): number {
    if (instant === undefined) {
        return 0;
    }
    const mondayInEpoch = 4 * day; // 1970-01-01 was a Thursday.
    return Math.floor(instant.getTime() / 60_000) + offsetMinutes(zone, instant) - mondayInEpoch;
}

/** An IANA name, `+05:30` or `UTC+05:30` (PutMetricAlarm, CloudWatch API reference); a name nobody knows counts as UTC. */
function offsetMinutes(zone: string, instant: Date): number {
    const [, sign, hours, minutes] = /^(?:UTC)?([+-])(\d{2}):(\d{2})$/.exec(zone) ?? [];
    if (sign !== undefined) {
        return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    }
    try {
        const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(
            instant,
        );
        const named = parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "UTC") ?? "";
        return named === "UTC" ? 0 : offsetMinutes(named, instant);
    } catch {
        return 0;
    }
}

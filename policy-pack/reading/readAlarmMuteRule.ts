import { type AlarmMuteRule, known, knownValue, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { inside, property } from "./property";
import { text, texts } from "./values";

export function readAlarmMuteRule(resource: StackResource): AlarmMuteRule {
    const schedule = inside(property(resource, "rule"), "schedule");
    return {
        ...identity(resource),
        alarmNames: texts(inside(property(resource, "muteTargets"), "alarmNames")),
        hasGaps: muteRuleHasGaps(
            text(inside(schedule, "expression")),
            text(inside(schedule, "duration")),
            property(resource, "expireDate").value !== undefined,
        ),
    };
}

/**
 * Whether a mute rule ever lets its alarms speak (CloudWatch user guide, "Alarm mute rules"): not where each of its
 * windows lasts until the next one begins, unless it has an end. One that begins on some days of the month, or in some
 * months, has gaps: no window is longer than 15 days.
 *
 * @param expression such as `cron(0 2 * * *)`: minute, hour, day of the month, month, day of the week.
 * @param duration in the form of ISO 8601, such as `PT4H` or `P1D`; of each window.
 */
export function muteRuleHasGaps(expression: Value<string>, duration: Value<string>, hasEnd: boolean): Value<boolean> {
    const wait = expression.state === "unknown" ? 1 : longestWait(knownValue(expression) ?? "");
    const length = duration.state === "unknown" ? longestWindow : minutesOf(knownValue(duration) ?? "");
    if (hasEnd || length < wait) {
        return known(true);
    }
    return expression.state === "unknown" ? expression : duration.state === "unknown" ? duration : known(false);
}

const minutesPerDay = 24 * 60;
const minutesPerWeek = 7 * minutesPerDay;
const longestWindow = 15 * minutesPerDay;

/** 0 for what is no duration of days, hours and minutes. */
function minutesOf(duration: string): number {
    const [, days = 0, hours = 0, minutes = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? [];
    return Number(days) * minutesPerDay + Number(hours) * 60 + Number(minutes);
}

const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** The longest time from one beginning to the next, in minutes; infinite where it is not the same in every week. */
function longestWait(expression: string): number {
    const [, minute = "", hour = "", ofMonth = "", month = "", ofWeek = ""] =
        /^cron\((\S+) (\S+) (\S+) (\S+) (\S+)\)$/.exec(expression) ?? [];
    if (!/^([*?]|1-31)$/.test(ofMonth) || !/^(\*|1-12|JAN-DEC)$/i.test(month)) {
        return Number.POSITIVE_INFINITY;
    }
    const numbered = weekdays.reduce((text, name, index) => text.replaceAll(name, String(index)), ofWeek.toUpperCase());
    const starts = valuesOf(numbered, 7)
        .flatMap((day) => valuesOf(hour, 24).map((at) => day * 24 + at))
        .flatMap((at) => valuesOf(minute, 60).map((start) => at * 60 + start));
    const waits = starts
        .sort((one, other) => one - other)
        .map((start, index) => (starts[index + 1] ?? (starts[0] ?? 0) + minutesPerWeek) - start);
    return waits.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...waits);
}

/** The numbers below a limit that a field of a cron expression lists; none for what is written otherwise. */
function valuesOf(field: string, limit: number): number[] {
    const listed = field.split(",").flatMap((part) => {
        const [, from = "", to, step] = /^([*?]|\d+)(?:-(\d+))?(?:\/([1-9]\d*))?$/.exec(part) ?? [];
        const first = /\d/.test(from) ? Number(from) : 0;
        const last = Number(to ?? (from === String(first) && step === undefined ? first : limit - 1));
        if (from === "" || first > limit || last > limit) {
            return [];
        }
        const span = last < first ? last - first + limit : last - first;
        const length = Math.floor(span / Number(step ?? 1)) + 1;
        return Array.from({ length }, (_, index) => (first + index * Number(step ?? 1)) % limit);
    });
    return [...new Set(listed)];
}

import { type AlarmMuteRule, known, knownValue, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { longestPause } from "./longestPause";
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
 * Whether a mute rule ever lets its alarms speak (CloudWatch user guide, "Alarm mute rules"). One that lasts until it begins
 * again does not, unless it has an end.
 *
 * @param expression such as `cron(0 2 * * *)`: minute, hour, day of the month, month, day of the week.
 * @param duration in the form of ISO 8601, such as `PT4H` or `P1D`.
 */
export function muteRuleHasGaps(expression: Value<string>, duration: Value<string>, hasEnd: boolean): Value<boolean> {
    const pause = longestPause(knownValue(expression) ?? "");
    if (hasEnd || (expression.state !== "unknown" && pause > longestDuration)) {
        return known(true);
    }
    const open = [expression, duration].find(({ state }) => state === "unknown");
    return open?.state === "unknown" ? open : known(minutesOf(knownValue(duration) ?? "") < pause);
}

const minutesOfDay = 1440;

/** "Schedule", CloudWatch API reference. */
const longestDuration = 15 * minutesOfDay;

/** 0 for what is no duration of days, hours and minutes. */
function minutesOf(duration: string): number {
    const [, days = 0, hours = 0, minutes = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? [];
    return Number(days) * minutesOfDay + Number(hours) * 60 + Number(minutes);
}

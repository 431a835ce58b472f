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
 * Whether a mute rule ever lets its alarms speak (CloudWatch user guide, "Alarm mute rules"). One that begins every day
 * and lasts a day does not, unless it has an end; any other schedule is taken for one with gaps.
 *
 * @param expression such as `cron(0 2 * * *)`: minute, hour, day of the month, month, day of the week.
 * @param duration in the form of ISO 8601, such as `PT4H` or `P1D`.
 */
export function muteRuleHasGaps(expression: Value<string>, duration: Value<string>, hasEnd: boolean): Value<boolean> {
    const isDaily = expression.state === "unknown" || daily.test(knownValue(expression) ?? "");
    const isLong = duration.state === "unknown" || daysOf(knownValue(duration) ?? "") >= 1;
    if (hasEnd || !isDaily || !isLong) {
        return known(true);
    }
    return expression.state === "unknown" ? expression : duration.state === "unknown" ? duration : known(false);
}

const daily = /^cron\(\S+ \S+ [*?] [*?] [*?]\)$/;

/** 0 for what is no duration of days, hours and minutes. */
function daysOf(duration: string): number {
    const [, days = 0, hours = 0, minutes = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? [];
    return Number(days) + Number(hours) / 24 + Number(minutes) / 1440;
}

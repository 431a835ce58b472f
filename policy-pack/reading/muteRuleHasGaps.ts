import { known, knownValue, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { inside, property } from "./property";
import { text } from "./values";

/**
 * Whether a mute rule ever lets its alarms speak (CloudWatch user guide, "Alarm mute rules"). Undefined where the
 * schedule is not known, or one of those that are not read here: with lists, steps or single days.
 */
export function muteRuleHasGaps(rule: StackResource): Value<boolean> | undefined {
    const schedule = inside(property(rule, "rule"), "schedule");
    const muted = minutesOf(knownValue(text(inside(schedule, "duration"))) ?? "");
    const expression = knownValue(text(inside(schedule, "expression"))) ?? "";
    if (expression.startsWith("at(") || property(rule, "expireDate").value !== undefined) {
        return known(true);
    }
    const period = minutesBetweenStarts(expression);
    return muted === undefined || period === undefined ? undefined : known(muted < period);
}

/** An ISO 8601 duration of days, hours and minutes, in minutes. */
function minutesOf(duration: string): number | undefined {
    const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
    const [days = 0, hours = 0, minutes = 0] = match?.slice(1).map((part) => Number(part ?? 0)) ?? [];
    return match === null ? undefined : (days * 24 + hours) * 60 + minutes;
}

/** Of schedules that repeat every minute, hour or day. */
function minutesBetweenStarts(expression: string): number | undefined {
    const [, minute, hour, ...days] = /^cron\((\S+) (\S+) (\S+) (\S+) (\S+)\)$/.exec(expression) ?? [];
    if (minute === undefined || hour === undefined || !days.every((field) => field === "*" || field === "?")) {
        return undefined;
    }
    const [isMinuteFixed, isHourFixed] = [minute, hour].map((field) => /^\d+$/.test(field));
    if (isMinuteFixed) {
        return isHourFixed ? 24 * 60 : hour === "*" ? 60 : undefined;
    }
    return minute === "*" && hour === "*" ? 1 : undefined;
}

import { known, knownValue, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { longestPause } from "./longestPause";
import { inside, property } from "./property";
import { text } from "./values";

/**
 * Whether a mute rule ever lets its alarms speak (CloudWatch user guide, "Alarm mute rules"). Undefined where the
 * schedule is not known, or goes by the day of the month or the month.
 */
export function muteRuleHasGaps(rule: StackResource): Value<boolean> | undefined {
    const schedule = inside(property(rule, "rule"), "schedule");
    const muted = minutesOf(knownValue(text(inside(schedule, "duration"))) ?? "");
    const expression = knownValue(text(inside(schedule, "expression"))) ?? "";
    if (expression.startsWith("at(") || property(rule, "expireDate").value !== undefined) {
        return known(true);
    }
    const pause = longestPause(expression);
    return muted === undefined || pause === undefined ? undefined : known(muted < pause);
}

/** An ISO 8601 duration of days, hours and minutes, in minutes. */
function minutesOf(duration: string): number | undefined {
    const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
    const [days = 0, hours = 0, minutes = 0] = match?.slice(1).map((part) => Number(part ?? 0)) ?? [];
    return match === null ? undefined : (days * 24 + hours) * 60 + minutes;
}

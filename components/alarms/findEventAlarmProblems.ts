import { type AlarmSettings, alarmSettingProblems } from "../../detection";
import type { AsFarAsKnown } from "../settings/asFarAsKnown";
import { undecided } from "../settings/undecided";
import type { EventAlarmArgs } from "./EventAlarmArgs";

/**
 * What keeps an alarm on counted events from working, in sentences.
 *
 * @param setting where the alarm's settings stand, such as `pathGuards.tamper`.
 * @param alarm as it is unless somebody sets it otherwise.
 */
export function findEventAlarmProblems(
    setting: string,
    alarm: AlarmSettings,
    { threshold, period }: AsFarAsKnown<EventAlarmArgs>,
): string[] {
    const problems: string[] = [];
    if (threshold !== undefined && threshold !== undecided && !(Number.isInteger(threshold) && threshold >= 1)) {
        problems.push(
            `${setting}.threshold is ${threshold}; it must be a whole number of events, at least 1. Correct it, or ` +
                `leave it out for ${alarm.threshold}.`,
        );
    }
    if (period !== undefined && period !== undecided) {
        const refused = alarmSettingProblems({ ...alarm, periodSeconds: period });
        problems.push(...refused.map(({ reason, remedy }) => `${setting}.period: ${reason} ${remedy}`));
    }
    return problems;
}

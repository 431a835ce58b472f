import { evaluateAlarm } from "../alarm/evaluateAlarm";
import type { AlarmSettings, MetricMinute } from "../alarm/settings";

/** Periods beyond those that the alarm looks at in which an old datapoint still counts, as `evaluateAlarm` has it. */
const extraPeriods = 2;

/**
 * Whole minutes from the last log event that a log group receives until an alarm on its ingestion is in ALARM: found by
 * running the alarm over a steady log group that falls silent.
 *
 * @returns undefined if silence does not raise it.
 * @throws AlarmNotEvaluableError if CloudWatch would refuse the settings.
 */
export function minutesToSilenceAlarm(alarm: AlarmSettings): number | undefined {
    const lookBack = Math.ceil(((alarm.evaluationPeriods + extraPeriods) * alarm.periodSeconds) / 60);
    const steady = Array.from({ length: 2 * lookBack }, (_, index): MetricMinute => {
        return { minute: index - 2 * lookBack, sum: 1, sampleCount: 1, minimum: 1, maximum: 1 };
    });
    // An alarm over more than a day is evaluated hourly: hence the hour on top.
    const range = { fromMinute: -lookBack, toMinute: lookBack + 60, extraPeriods };
    const { transitions } = evaluateAlarm(alarm, steady, range);
    const last = transitions.find(({ to, minute }) => to === "ALARM" && minute >= 0);
    return last && last.minute + 1;
}

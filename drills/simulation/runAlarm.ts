import {
    type AlarmHistory,
    AlarmNotEvaluableError,
    type AlarmSettings,
    alarmHistory,
    type MetricMinute,
    stateDuring,
} from "../../detection";

/** The minutes of a drill: from its first event until an alarm that the last one raises is over again. */
export type DrillSpan = Pick<AlarmHistory, "fromMinute" | "toMinute">;

/** Periods beyond those that the alarm looks at in which an old datapoint still counts, as `evaluateAlarm` has it. */
const extraPeriods = 2;

/** With a little more behind. */
export function drillSpan(
    events: readonly { readonly minute: number; readonly deliveredMinute: number }[],
    alarm: AlarmSettings | undefined,
): DrillSpan {
    const fromMinute = events.reduce((first, { minute }) => Math.min(first, minute), events[0]?.minute ?? 0);
    const last = events.reduce((latest, { deliveredMinute }) => Math.max(latest, deliveredMinute), fromMinute);
    return { fromMinute, toMinute: last + lookBackMinutes(alarm) + 2 };
}

/**
 * Runs an alarm over a drill. The alarm has existed for a while before: it does not start in INSUFFICIENT_DATA, where
 * only new alarms are, but in the state in which quiet leaves it.
 *
 * @returns undefined if CloudWatch would refuse the alarm, or its statistic cannot be run.
 */
export function runAlarm(
    alarm: AlarmSettings,
    minutes: readonly MetricMinute[],
    { fromMinute, toMinute }: DrillSpan,
): AlarmHistory | undefined {
    const earlier = fromMinute - lookBackMinutes(alarm) - 1;
    try {
        const whole = alarmHistory(alarm, minutes, {
            fromMinute: earlier,
            toMinute,
            extraPeriods,
            minuteZero: new Date(0),
        });
        return {
            fromMinute,
            toMinute,
            minutes,
            initialState: stateDuring(whole, fromMinute),
            transitions: whole.transitions.filter(({ minute }) => minute >= fromMinute),
        };
    } catch (error) {
        if (error instanceof AlarmNotEvaluableError) {
            return undefined;
        }
        throw error;
    }
}

function lookBackMinutes(alarm: AlarmSettings | undefined): number {
    if (alarm === undefined) {
        return 0;
    }
    // A period by the clock counts only after its end.
    const periods = alarm.evaluationPeriods + extraPeriods + (alarm.wallClockZone === undefined ? 0 : 1);
    return Math.ceil((alarm.periodSeconds * periods) / 60);
}

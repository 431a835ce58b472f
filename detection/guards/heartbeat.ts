import { evaluateAlarm } from "../alarm/evaluateAlarm";
import type { AlarmSettings, MetricMinute } from "../alarm/settings";
import type { FurtherAlarm } from "../controls/furtherAlarm";

/** Minutes of silence after which the heartbeat is raised, unless somebody sets others. */
const minutesOfSilence = 60;

/**
 * An alarm that is raised when a log group receives nothing for so many minutes. Each minute is a period of its own:
 * CloudWatch looks at two periods more than it is told to, and longer ones would postpone the alarm by twice as long.
 */
export function silenceAlarm(minutes: number): AlarmSettings {
    return {
        statistic: "Sum",
        periodSeconds: 60,
        evaluationPeriods: minutes,
        datapointsToAlarm: minutes,
        threshold: 1,
        comparisonOperator: "LessThanThreshold",
        // A minute without log events has no datapoint at all: silence is what this alarm waits for.
        treatMissingData: "breaching",
    };
}

/** The dead pipeline: to every other alarm it looks like peace. */
export const heartbeat: FurtherAlarm = {
    name: "heartbeat",
    happening: "The trail's log group receives no log events.",
    reason: "A stopped trail, a revoked role or a deleted log group looks like peace to every other alarm.",
    alarmName: "AlertPathHeartbeat",
    // "CloudWatch Logs usage metrics and monitoring", CloudWatch Logs user guide.
    watches: { kind: "ingestion", namespace: "AWS/Logs", metricName: "IncomingLogEvents", dimension: "LogGroupName" },
    alarm: silenceAlarm(minutesOfSilence),
};

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

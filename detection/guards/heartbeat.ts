import type { AlarmSettings } from "../alarm/settings";
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

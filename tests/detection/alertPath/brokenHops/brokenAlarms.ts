import { absent, known } from "../../../../detection";
import type { BrokenHop } from "./brokenHop";

/** Ways in which the hop "alarm" breaks. */
export const brokenAlarms: readonly BrokenHop[] = [
    {
        title: "a threshold of 3",
        changes: { alarm: { threshold: known(3) } },
        finding: ["ALARM_CANNOT_FIRE", "alarm", "alarm"],
    },
    {
        title: "a percentile that ignores single events",
        changes: {
            alarm: { statistic: known("p90"), evaluateLowSampleCountPercentiles: known("ignore") },
        },
        finding: ["ALARM_CANNOT_FIRE", "alarm", "alarm"],
    },
    {
        title: "an alarm that CloudWatch cannot evaluate",
        changes: { alarm: { evaluationState: known("EVALUATION_ERROR") } },
        finding: ["ALARM_NOT_EVALUATED", "alarm", "alarm"],
    },
    {
        title: "an alarm without threshold",
        changes: { alarm: { threshold: absent } },
        finding: ["ALARM_CANNOT_FIRE", "alarm", "alarm"],
    },
    {
        title: "a comparison operator that does not exist",
        changes: { alarm: { comparisonOperator: known("AtLeast") } },
        finding: ["ALARM_CANNOT_FIRE", "alarm", "alarm"],
    },
    {
        title: "missing data ignored",
        changes: { alarm: { treatMissingData: known("ignore") } },
        finding: ["ALARM_CANNOT_FIRE_AGAIN", "alarm", "alarm"],
    },
    {
        title: "a period that is too long for the reader",
        changes: { alarm: { periodSeconds: known(86400), evaluationPeriods: known(2), datapointsToAlarm: known(1) } },
        options: { minutesToAlarm: 15 },
        finding: ["ALARM_FIRES_LATE", "alarm", "alarm"],
    },
];

import type { AlarmSettings, ComparisonOperator, MissingDataTreatment } from "../../alarm/settings";
import type { Alarm } from "./alarm";
import { absent, knownValue } from "./value";

/**
 * The settings that an alarm can be run with, as far as they are known. What CloudWatch has no word for is kept: the
 * evaluation refuses it, with a sentence.
 *
 * @returns undefined if one that AWS requires is absent or not known.
 */
export function knownAlarmSettings(alarm: Alarm): AlarmSettings | undefined {
    const statistic = knownValue(alarm.statistic);
    const periodSeconds = knownValue(alarm.periodSeconds);
    const evaluationPeriods = knownValue(alarm.evaluationPeriods);
    const threshold = knownValue(alarm.threshold);
    const comparisonOperator = knownValue(alarm.comparisonOperator);
    const datapointsToAlarm = knownValue(alarm.datapointsToAlarm);
    const treatMissingData = knownValue(alarm.treatMissingData);
    const wallClockZone = knownValue(alarm.wallClockZone ?? absent);
    if (
        statistic === undefined ||
        periodSeconds === undefined ||
        evaluationPeriods === undefined ||
        threshold === undefined ||
        comparisonOperator === undefined
    ) {
        return undefined;
    }
    return {
        statistic,
        periodSeconds,
        evaluationPeriods,
        threshold,
        comparisonOperator: comparisonOperator as ComparisonOperator,
        ...(datapointsToAlarm !== undefined && { datapointsToAlarm }),
        ...(wallClockZone !== undefined && { wallClockZone }),
        ...(treatMissingData !== undefined && { treatMissingData: treatMissingData as MissingDataTreatment }),
    };
}

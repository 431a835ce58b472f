import type { AlarmSettings, AlarmState, MetricMinute } from "../../../detection/alarm";

/**
 * Alarm evaluation written straight from the rules, for each minute anew and without any regard to speed: what the
 * product's evaluator is compared with. Basic statistics only.
 */
export function referenceStates(
    alarm: AlarmSettings,
    minutes: readonly MetricMinute[],
    fromMinute: number,
    toMinute: number,
    initialState: AlarmState,
    extraPeriods: number,
): AlarmState[] {
    const period = alarm.periodSeconds / 60;
    const needed = alarm.datapointsToAlarm ?? alarm.evaluationPeriods;
    const states: AlarmState[] = [];
    let state = initialState;
    for (let minute = fromMinute; minute <= toMinute; minute++) {
        if (period * alarm.evaluationPeriods <= 1440 || (((minute + 1) % 60) + 60) % 60 === 0) {
            const points: { age: number; isBreaching: boolean }[] = [];
            for (let bucket = 0; bucket < alarm.evaluationPeriods + extraPeriods; bucket++) {
                const last = minute - bucket * period;
                const inBucket = minutes.filter((entry) => entry.minute > last - period && entry.minute <= last);
                if (inBucket.length > 0) {
                    points.push({ age: bucket + 1, isBreaching: breaches(alarm, statisticOf(alarm, inBucket)) });
                }
            }
            state = judge(alarm, needed, points.slice(0, alarm.evaluationPeriods)) ?? state;
        }
        states.push(state);
    }
    return states;
}

function judge(
    { evaluationPeriods, treatMissingData = "missing" }: AlarmSettings,
    needed: number,
    real: readonly { readonly age: number; readonly isBreaching: boolean }[],
): AlarmState | undefined {
    const fill = evaluationPeriods - real.length;
    const ages = real.filter(({ isBreaching }) => isBreaching).map(({ age }) => age);
    if (treatMissingData === "breaching") {
        return ages.length + fill >= needed ? "ALARM" : "OK";
    }
    if (ages.length >= needed) {
        return "ALARM";
    }
    if (treatMissingData === "notBreaching") {
        return "OK";
    }
    if (real.length === 0) {
        return treatMissingData === "missing" ? "INSUFFICIENT_DATA" : undefined;
    }
    if (fill === 0 || ages.length < real.length) {
        return "OK";
    }
    return treatMissingData === "missing" && Math.max(...ages) >= needed ? "ALARM" : undefined;
}

function statisticOf({ statistic }: AlarmSettings, minutes: readonly MetricMinute[]): number {
    const sum = minutes.reduce((total, minute) => total + minute.sum, 0);
    const count = minutes.reduce((total, minute) => total + minute.sampleCount, 0);
    switch (statistic) {
        case "Sum":
            return sum;
        case "SampleCount":
            return count;
        case "Average":
            return sum / count;
        case "Minimum":
            return Math.min(...minutes.map(({ minimum }) => minimum));
        case "Maximum":
            return Math.max(...minutes.map(({ maximum }) => maximum));
        default:
            throw new Error(`The reference knows no ${statistic}.`);
    }
}

function breaches({ comparisonOperator, threshold }: AlarmSettings, value: number): boolean {
    switch (comparisonOperator) {
        case "GreaterThanThreshold":
            return value > threshold;
        case "GreaterThanOrEqualToThreshold":
            return value >= threshold;
        case "LessThanThreshold":
            return value < threshold;
        case "LessThanOrEqualToThreshold":
            return value <= threshold;
    }
}

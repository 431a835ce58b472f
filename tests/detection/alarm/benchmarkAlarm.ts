import type { AlarmSettings, MetricMinute } from "../../../detection/alarm";

/** The alarm of the benchmark, with changes. */
export const benchmarkAlarm = (changes: Partial<AlarmSettings> = {}): AlarmSettings => ({
    statistic: "Sum",
    periodSeconds: 300,
    evaluationPeriods: 1,
    threshold: 1,
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    treatMissingData: "notBreaching",
    ...changes,
});

/** A minute with these samples. */
export const minuteOf = (minute: number, ...samples: number[]): MetricMinute => ({
    minute,
    sum: samples.reduce((sum, sample) => sum + sample, 0),
    sampleCount: samples.length,
    minimum: Math.min(...samples),
    maximum: Math.max(...samples),
});

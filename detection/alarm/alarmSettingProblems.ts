import { comparisons } from "./comparison";
import type { AlarmSettings } from "./settings";
import { readStatistic } from "./statistic";

/** A setting under which CloudWatch refuses the alarm, or under which this model cannot evaluate it. */
export interface AlarmSettingProblem {
    readonly setting: keyof AlarmSettings;
    /** One or two full sentences that name the setting and its value. */
    readonly reason: string;
    /** What to set instead, one full sentence. */
    readonly remedy: string;
}

/** What a period without data can mean to an alarm. */
export const missingDataTreatments: readonly string[] = ["missing", "ignore", "breaching", "notBreaching"];

const hour = 3600;
const day = 24 * hour;

/**
 * Everything that keeps an alarm from being created or evaluated, by the rules of PutMetricAlarm (CloudWatch API
 * reference). Meant for settings read from elsewhere, so it trusts no value to be of its type's range.
 */
export const alarmSettingProblems = (alarm: AlarmSettings): AlarmSettingProblem[] => [
    ...statisticProblems(alarm),
    ...periodProblems(alarm),
    ...periodCountProblems(alarm),
    ...lengthProblems(alarm),
    ...thresholdProblems(alarm),
    ...treatmentProblems(alarm),
];

function statisticProblems({ statistic }: AlarmSettings): AlarmSettingProblem[] {
    const read = readStatistic(statistic);
    return typeof read === "string"
        ? [{ setting: "statistic", reason: read, remedy: 'Set statistic to "Sum", which counts.' }]
        : [];
}

/** PutMetricAlarm, CloudWatch API reference: a minute, five minutes, an hour, a day, a week. */
const clockPeriods = [60, 300, hour, day, 7 * day];

function periodProblems({ periodSeconds, wallClockZone }: AlarmSettings): AlarmSettingProblem[] {
    const remedy = "Set the period to 300 seconds.";
    if (wallClockZone !== undefined) {
        const reason = `The period is ${periodSeconds} seconds, and with a wall clock window CloudWatch takes ${clockPeriods.join(", ")}.`;
        return clockPeriods.includes(periodSeconds) ? [] : [{ setting: "periodSeconds", reason, remedy }];
    }
    if ([10, 20, 30].includes(periodSeconds)) {
        return [
            {
                setting: "periodSeconds",
                reason: `A period of ${periodSeconds} seconds is for high-resolution metrics. A metric filter publishes by the minute, so most of these periods never have data, and CloudWatch does not promise that the alarm is raised.`,
                remedy,
            },
        ];
    }
    if (!Number.isInteger(periodSeconds) || periodSeconds <= 0 || periodSeconds % 60 !== 0 || periodSeconds > day) {
        return [
            {
                setting: "periodSeconds",
                reason: `The period is ${periodSeconds} seconds, and CloudWatch takes 10, 20, 30 or a multiple of 60 up to a day (86400).`,
                remedy,
            },
        ];
    }
    return [];
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;

function periodCountProblems({ evaluationPeriods, datapointsToAlarm }: AlarmSettings): AlarmSettingProblem[] {
    const problems: AlarmSettingProblem[] = [];
    if (!isCount(evaluationPeriods)) {
        problems.push({
            setting: "evaluationPeriods",
            reason: `evaluationPeriods is ${evaluationPeriods}, and an alarm looks at a whole number of periods, at least 1.`,
            remedy: "Set evaluationPeriods to 1.",
        });
    }
    if (datapointsToAlarm !== undefined && !isCount(datapointsToAlarm)) {
        problems.push({
            setting: "datapointsToAlarm",
            reason: `datapointsToAlarm is ${datapointsToAlarm}, and an alarm needs a whole number of breaching periods, at least 1.`,
            remedy: "Set datapointsToAlarm to 1, or leave it out if evaluationPeriods is 1.",
        });
    } else if (datapointsToAlarm !== undefined && datapointsToAlarm > evaluationPeriods) {
        problems.push({
            setting: "datapointsToAlarm",
            reason: `datapointsToAlarm is ${datapointsToAlarm}, more than the ${evaluationPeriods} of evaluationPeriods, and CloudWatch refuses that.`,
            remedy: "Set datapointsToAlarm to 1, or leave it out if evaluationPeriods is 1.",
        });
    }
    return problems;
}

function lengthProblems({ periodSeconds, evaluationPeriods }: AlarmSettings): AlarmSettingProblem[] {
    const [limit, name] = periodSeconds < hour ? [day, "a day"] : [7 * day, "7 days"];
    const length = periodSeconds * evaluationPeriods;
    if (!(length > limit) || periodSeconds > day) {
        return [];
    }
    return [
        {
            setting: "evaluationPeriods",
            reason: `${evaluationPeriods} periods of ${periodSeconds} seconds are ${length} seconds, and with a period of ${periodSeconds < hour ? "less than" : "at least"} an hour CloudWatch takes ${name} (${limit}) together.`,
            remedy: "Set evaluationPeriods to 1.",
        },
    ];
}

function thresholdProblems({ threshold, comparisonOperator }: AlarmSettings): AlarmSettingProblem[] {
    const problems: AlarmSettingProblem[] = [];
    if (!Number.isFinite(threshold)) {
        problems.push({
            setting: "threshold",
            reason: `The threshold is ${threshold}, and a static alarm compares with a number.`,
            remedy: "Set the threshold to 1.",
        });
    }
    if (!Object.hasOwn(comparisons, comparisonOperator)) {
        problems.push({
            setting: "comparisonOperator",
            reason: `comparisonOperator is "${comparisonOperator}", and a static alarm takes one of ${Object.keys(comparisons).join(", ")}.`,
            remedy: "Set comparisonOperator to GreaterThanOrEqualToThreshold.",
        });
    }
    return problems;
}

function treatmentProblems({ treatMissingData }: AlarmSettings): AlarmSettingProblem[] {
    return treatMissingData === undefined || missingDataTreatments.includes(treatMissingData)
        ? []
        : [
              {
                  setting: "treatMissingData",
                  reason: `treatMissingData is "${treatMissingData}", and CloudWatch takes ${missingDataTreatments.join(", ")}.`,
                  remedy: "Set treatMissingData to notBreaching.",
              },
          ];
}

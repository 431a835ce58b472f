import type { MetricMinute } from "./settings";

/** The samples that fell into one period of an alarm. At least one. */
export type PeriodSamples = Omit<MetricMinute, "minute">;

/**
 * How an alarm's statistic is read from the samples of a period. `lowest` and `highest` enclose it: they are equal for
 * the basic statistics, and for a percentile wherever all samples are equal. Between them nothing can be told, because
 * minutes are stored as sum, count, minimum and maximum only.
 */
export interface Statistic {
    lowest(samples: PeriodSamples): number;
    highest(samples: PeriodSamples): number;
}

const exact = (value: (samples: PeriodSamples) => number): Statistic => ({ lowest: value, highest: value });

const [least, greatest] = [exact(({ minimum }) => minimum), exact(({ maximum }) => maximum)];

export const basicStatistics: ReadonlyMap<string, Statistic> = new Map([
    ["SampleCount", exact(({ sampleCount }) => sampleCount)],
    ["Average", exact(({ sum, sampleCount }) => sum / sampleCount)],
    ["Sum", exact(({ sum }) => sum)],
    ["Minimum", least],
    ["Maximum", greatest],
]);

/** `p90`, `tm90`, `wm90`, `TM(10%:90%)`, `WM(…)`, `IQM`: percentiles and means of a part of the samples. */
const percentileOrMean =
    /^(?:p(\d{1,3}(?:\.\d{1,10})?)|(?:tm|wm)\d{1,2}(?:\.\d{1,10})?|(?:TM|WM)\((?:[^:]+:[^:]*|:[^:]+)\)|IQM)$/;

/** `tc90`, `ts90`, `TC(…)`, `TS(…)`, `PR(…)`: counts, sums and shares of a part of the samples. */
const partialCountOrSum = /^(?:(?:tc|ts)\d{1,2}(?:\.\d{1,10})?|(?:TC|TS|PR)\((?:[^:]+:[^:]*|:[^:]+)\))$/;

/** @returns the statistic, or why there is none: a full sentence. */
export function readStatistic(name: string): Statistic | string {
    const basic = basicStatistics.get(name);
    if (basic !== undefined) {
        return basic;
    }
    const match = percentileOrMean.exec(name);
    // The means of a part of the samples lie between the extremes, like a percentile in the middle.
    const percent = Number(match?.[1] ?? 50);
    if (match !== null && percent <= 100) {
        return percent === 0 ? least : percent === 100 ? greatest : { lowest: least.lowest, highest: greatest.highest };
    }
    if (partialCountOrSum.test(name)) {
        return `The statistic ${name} depends on every single sample, and metrics are stored by the minute.`;
    }
    return `The statistic "${name}" does not exist in CloudWatch.`;
}

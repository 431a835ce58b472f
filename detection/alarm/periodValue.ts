import { comparisons } from "./comparison";
import { metricMinute } from "./metric";
import { type PeriodVerdict, periodVerdict } from "./periodSeries";
import type { AlarmSettings, MetricSettings } from "./settings";
import { type PeriodSamples, readStatistic } from "./statistic";

/** One period of an alarm with so many events, for explanations. */
export interface PeriodValue {
    readonly verdict: PeriodVerdict;
    /** The alarm's statistic, rounded for people; a range where a percentile cannot be told; `no data`. */
    readonly text: string;
}

/** What an alarm sees in a period in which so many counted and so many other log events are delivered. */
export function periodValue(
    alarm: AlarmSettings,
    metric: MetricSettings,
    counted: number,
    others: number,
    rare = 0,
): PeriodValue {
    const samples: PeriodSamples | undefined = metricMinute(0, counted, others, metric, rare);
    const statistic = readStatistic(alarm.statistic);
    if (samples === undefined || typeof statistic === "string") {
        return { verdict: "missing", text: "no data" };
    }
    const lowest = rounded(statistic.lowest(samples));
    const highest = rounded(statistic.highest(samples));
    return {
        verdict: periodVerdict(alarm, statistic, samples),
        text: lowest === highest ? lowest : `${lowest} or ${highest}`,
    };
}

/** Such as `>= 1`. */
export const condition = ({ comparisonOperator, threshold }: AlarmSettings): string =>
    `${comparisons[comparisonOperator].symbol} ${threshold}`;

const rounded = (value: number): string => String(Number(value.toPrecision(3)));

import { comparisons } from "./comparison";
import type { AlarmSettings, MetricMinute } from "./settings";
import type { PeriodSamples, Statistic } from "./statistic";

/** What a period is to an alarm: without data, within the threshold, beyond it, or not to be told. */
export type PeriodVerdict = "missing" | "fine" | "breaching" | "undecided";

/** The periods of an alarm, one ending with each minute of a stretch. */
export interface PeriodSeries {
    /** The samples of the period that ends with this minute; undefined if there are none. */
    samples(endMinute: number): PeriodSamples | undefined;
    verdict(endMinute: number): PeriodVerdict;
}

/**
 * Sums up the period that ends with each minute of a stretch. Linear in the length of the stretch.
 *
 * @param minutes in any order; several entries of one minute are added up, entries outside of the stretch left out.
 */
export function periodSeries(
    alarm: AlarmSettings,
    statistic: Statistic,
    minutes: readonly MetricMinute[],
    firstMinute: number,
    lastMinute: number,
): PeriodSeries {
    const length = lastMinute - firstMinute + 1;
    const sum = new Float64Array(length);
    const sampleCount = new Float64Array(length);
    const minimum = new Float64Array(length).fill(Number.POSITIVE_INFINITY);
    const maximum = new Float64Array(length).fill(Number.NEGATIVE_INFINITY);
    for (const entry of minutes) {
        // What lies outside of the stretch a typed array does not take.
        const index = entry.minute - firstMinute;
        sum[index] = read(sum, index) + entry.sum;
        sampleCount[index] = read(sampleCount, index) + entry.sampleCount;
        minimum[index] = Math.min(read(minimum, index), entry.minimum);
        maximum[index] = Math.max(read(maximum, index), entry.maximum);
    }
    const width = alarm.periodSeconds / 60;
    const sums = slideWindow(sum, width, (a, b) => a + b);
    const sampleCounts = slideWindow(sampleCount, width, (a, b) => a + b);
    const minima = slideWindow(minimum, width, Math.min);
    const maxima = slideWindow(maximum, width, Math.max);

    const samples = (endMinute: number): PeriodSamples | undefined => {
        const index = endMinute - firstMinute;
        return read(sampleCounts, index) > 0
            ? {
                  sum: read(sums, index),
                  sampleCount: read(sampleCounts, index),
                  minimum: read(minima, index),
                  maximum: read(maxima, index),
              }
            : undefined;
    };
    const verdict = (endMinute: number): PeriodVerdict => {
        const found = samples(endMinute);
        return found === undefined ? "missing" : periodVerdict(alarm, statistic, found);
    };
    return { samples, verdict };
}

/** What a period with these samples is to an alarm. */
export function periodVerdict(
    { comparisonOperator, threshold }: AlarmSettings,
    statistic: Statistic,
    samples: PeriodSamples,
): Exclude<PeriodVerdict, "missing"> {
    const { breaches } = comparisons[comparisonOperator];
    // Every operator is monotone: what holds at both ends holds for all values between them.
    const lowest = breaches(statistic.lowest(samples), threshold);
    const highest = breaches(statistic.highest(samples), threshold);
    return lowest !== highest ? "undecided" : lowest ? "breaching" : "fine";
}

const read = (values: Float64Array, index: number): number => values[index] ?? 0;

/**
 * For every index the values of the last `width` indexes, it included, combined; fewer at the start of the list.
 *
 * Linear in the length for every associative operation: a window is the end of one block of `width` values and the
 * beginning of the next (van Herk, Gil and Werman). Unlike a difference of running sums it never subtracts, so that
 * adding fractions does not drift.
 */
export function slideWindow(
    values: Float64Array,
    width: number,
    combine: (a: number, b: number) => number,
): Float64Array {
    const fromBlockStart = Float64Array.from(values);
    const toBlockEnd = Float64Array.from(values);
    for (let i = 1; i < values.length; i++) {
        if (i % width !== 0) {
            fromBlockStart[i] = combine(at(fromBlockStart, i - 1), at(values, i));
        }
    }
    for (let i = values.length - 2; i >= 0; i--) {
        if ((i + 1) % width !== 0) {
            toBlockEnd[i] = combine(at(values, i), at(toBlockEnd, i + 1));
        }
    }
    return fromBlockStart.map((sinceBlockStart, i) => {
        const first = i - width + 1;
        return first <= 0 || first % width === 0 ? sinceBlockStart : combine(at(toBlockEnd, first), sinceBlockStart);
    });
}

const at = (values: Float64Array, index: number): number => values[index] ?? Number.NaN;

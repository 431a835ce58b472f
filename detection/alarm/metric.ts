import type { MetricMinute, MetricSettings } from "./settings";

/**
 * What a metric filter publishes, minute by minute: its value for every counted log event and, if it has one, its
 * default value for every other log event. A minute in which nothing is published has no entry.
 *
 * The default value is published per log event, not per minute: recorded answers of AWS show one sample for each event
 * that is not counted, also in minutes that have counted ones, although the user guide speaks of the minute.
 *
 * @param events log events in any order, with the minute of their delivery (whole minutes since any fixed start).
 * @returns the minutes in ascending order.
 */
export function metricMinutes(
    events: readonly { readonly minute: number; readonly counted: boolean }[],
    metric: MetricSettings,
): MetricMinute[] {
    const tallies = new Map<number, { counted: number; others: number }>();
    for (const { minute, counted } of events) {
        const tally = tallies.get(minute) ?? { counted: 0, others: 0 };
        tallies.set(minute, tally);
        tally[counted ? "counted" : "others"]++;
    }
    return [...tallies]
        .flatMap(([minute, { counted, others }]) => metricMinute(minute, counted, others, metric) ?? [])
        .sort((a, b) => a.minute - b.minute);
}

/** Whether anything is published for log events that nobody waits for. */
export const hasBackground = ({ defaultValue, others = [] }: MetricSettings): boolean =>
    defaultValue !== undefined || others.some(({ perOtherEvent }) => perOtherEvent !== undefined);

/**
 * What is published in one minute for so many counted and so many other log events; undefined if nothing is.
 *
 * @param rare how many of their own log events other filters of the metric count, each of them.
 */
export function metricMinute(
    minute: number,
    counted: number,
    others: number,
    metric: MetricSettings,
    rare = 0,
): MetricMinute | undefined {
    const published = (times: number, value: number | undefined) => (value === undefined ? [] : [{ times, value }]);
    const samples = [
        { times: counted, value: metric.value },
        ...published(others, metric.defaultValue),
        ...(metric.others ?? []).flatMap(({ perCountedEvent, perOtherEvent, perRareEvent }) => [
            ...published(counted, perCountedEvent),
            ...published(others, perOtherEvent),
            ...published(rare, perRareEvent),
        ]),
    ].filter(({ times }) => times > 0);
    if (samples.length === 0) {
        return undefined;
    }
    const values = samples.map((sample) => sample.value);
    return {
        minute,
        sum: samples.reduce((sum, sample) => sum + sample.times * sample.value, 0),
        sampleCount: samples.reduce((count, sample) => count + sample.times, 0),
        minimum: Math.min(...values),
        maximum: Math.max(...values),
    };
}

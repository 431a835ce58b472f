import { type Alarm, knownValue, type MetricFilter, type MetricMinute, metricMinutes } from "../../detection";

/**
 * What a filter publishes of log events that arrive; nothing if there is no filter, or none whose value is known.
 *
 * @param arriving each event at the minute in which it reaches the log group.
 */
export function publishedMinutes(
    filter: MetricFilter | undefined,
    arriving: readonly { readonly minute: number; readonly counted: boolean }[],
): MetricMinute[] {
    const value = Number((filter && knownValue(filter.metricValue)) ?? Number.NaN);
    return filter === undefined || Number.isNaN(value)
        ? []
        : metricMinutes(arriving, { value, defaultValue: knownValue(filter.defaultValue) });
}

/** Whether a filter publishes the metric that an alarm watches, as far as names tell. */
export function publishes(filter: MetricFilter, alarm: Alarm): boolean {
    const [name, namespace] = [knownValue(alarm.metricName), knownValue(alarm.metricNamespace)];
    return (
        name !== undefined && name === knownValue(filter.metricName) && namespace === knownValue(filter.metricNamespace)
    );
}

import { type Alarm, knownValue, type MetricFilter } from "../../detection";

/** Whether a filter publishes the metric that an alarm watches, as far as names tell. */
export function publishes(filter: MetricFilter, alarm: Alarm): boolean {
    const [name, namespace] = [knownValue(alarm.metricName), knownValue(alarm.metricNamespace)];
    return (
        name !== undefined && name === knownValue(filter.metricName) && namespace === knownValue(filter.metricNamespace)
    );
}

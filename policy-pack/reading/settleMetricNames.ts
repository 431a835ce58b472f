import type { Alarm, MetricFilter } from "../../detection";

/** The classic provider's type, whose resources have their name as id (`aws_cloudwatch_log_metric_filter`, "id"). */
const classicFilter = "::aws:cloudwatch/logMetricFilter:LogMetricFilter::";

/**
 * The alarms, with the metric names that a preview hides and one edge tells. `metricName: filter.id` is a common idiom,
 * and the id of a filter is its name; everything else that could be taken from such a filter would be known itself.
 */
export function settleMetricNames(alarms: readonly Alarm[], filters: readonly MetricFilter[]): Alarm[] {
    const settled = new Map(filters.filter(isAllKnownButId).map((filter) => [filter.id, filter.name]));
    return alarms.map((alarm) => {
        const [source, ...others] = alarm.metricName.state === "unknown" ? alarm.metricName.from : [];
        const name = source === undefined || others.length > 0 ? undefined : settled.get(source);
        return name === undefined ? alarm : { ...alarm, metricName: name };
    });
}

function isAllKnownButId(filter: MetricFilter): boolean {
    const { name, metricName, metricNamespace, metricValue, defaultValue, unit, dimensions } = filter;
    const settings = [metricName, metricNamespace, metricValue, defaultValue, unit, dimensions];
    return (
        filter.id.includes(classicFilter) &&
        name.state === "known" &&
        settings.every(({ state }) => state !== "unknown")
    );
}

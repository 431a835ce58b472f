import { absent, known, knownValue, unknown, type Value } from "./value";

/** One of the queries of an alarm: a metric by its name, or an expression. */
export interface MetricQuery {
    readonly expression: Value<string>;
    readonly metricName: Value<string>;
}

/**
 * The names of the metrics that the queries of an alarm read. Metric math and anomaly bands list their metrics; an SQL
 * query may read any ("CloudWatch Metrics Insights query components", CloudWatch user guide).
 */
export function metricsOfQueries(queries: readonly MetricQuery[]): Value<readonly string[]> {
    const names = queries.map(metricOf);
    const isOpen = names.some(({ state }) => state === "unknown");
    return isOpen ? unknown() : known(names.flatMap((name) => knownValue(name) ?? []));
}

/** Absent for an expression over other queries. */
function metricOf({ expression, metricName }: MetricQuery): Value<string> {
    if (expression.state === "absent") {
        return metricName.state === "known" ? metricName : unknown();
    }
    return expression.state === "known" && !/\bSELECT\b/i.test(expression.value) ? absent : unknown();
}

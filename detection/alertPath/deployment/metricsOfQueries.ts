import type { Alarm } from "./alarm";
import { absent, known, knownValue, unknown, type Value } from "./value";

/** One of the queries of an alarm: a metric with its statistic, or an expression. */
export interface MetricQuery
    extends Pick<Alarm, "metricName" | "metricNamespace" | "dimensions" | "unit" | "statistic" | "periodSeconds"> {
    readonly expression: Value<string>;
    /** Whose metric it is; absent: the alarm's own account. */
    readonly account: Value<string>;
}

/** What the queries of an alarm say of it; they take the place of its own metric. */
export type SettingsOfQueries = Pick<Alarm, "usesMetricQueries" | "queriedMetrics" | "metricAccount"> & Partial<Alarm>;

/**
 * Reads the queries of an alarm. A single one that is a metric and no expression is the same as an alarm on that metric
 * (PutMetricAlarm, CloudWatch API reference, "Metrics"); all others are not simulated.
 *
 * @param queries at least one.
 */
export function settingsOfQueries(queries: readonly MetricQuery[]): SettingsOfQueries {
    const [only, ...others] = queries;
    if (only !== undefined && others.length === 0 && only.expression.state === "absent" && isSet(only.metricName)) {
        const { expression, account, ...metric } = only;
        return { ...metric, usesMetricQueries: known(false), queriedMetrics: absent, metricAccount: account };
    }
    const accounts = new Map(
        queries.filter(({ metricName }) => isSet(metricName)).map(({ account }) => [JSON.stringify(account), account]),
    );
    const [account = absent, ...different] = accounts.values();
    return {
        usesMetricQueries: known(true),
        queriedMetrics: metricsOfQueries(queries),
        metricAccount: different.length > 0 ? unknown() : account,
    };
}

const isSet = ({ state }: Value<string>): boolean => state !== "absent";

/**
 * The names of the metrics that the queries of an alarm read. Metric math and anomaly bands list their metrics; an SQL
 * query may read any ("CloudWatch Metrics Insights query components", CloudWatch user guide).
 */
export function metricsOfQueries(
    queries: readonly Pick<MetricQuery, "expression" | "metricName">[],
): Value<readonly string[]> {
    const names = queries.map(metricOf);
    const isOpen = names.some(({ state }) => state === "unknown");
    return isOpen ? unknown() : known(names.flatMap((name) => knownValue(name) ?? []));
}

/** Absent for an expression over other queries. */
function metricOf({ expression, metricName }: Pick<MetricQuery, "expression" | "metricName">): Value<string> {
    if (expression.state === "absent") {
        return metricName.state === "known" ? metricName : unknown();
    }
    return expression.state === "known" && !/\bSELECT\b/i.test(expression.value) ? absent : unknown();
}

import type { Alarm, QueriedMetric } from "./alarm";
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
 * @param isOnBand whether the alarm compares with a band of the queries in place of a threshold.
 */
export function settingsOfQueries(queries: readonly MetricQuery[], isOnBand = false): SettingsOfQueries {
    const [only, ...others] = isOnBand ? [] : queries;
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

type MetricOfQuery = Pick<MetricQuery, "expression" | "metricName" | "metricNamespace" | "dimensions">;

/** The metrics that the queries of an alarm read: metric math, anomaly bands and SQL all name theirs. */
export function metricsOfQueries(queries: readonly MetricOfQuery[]): Value<readonly QueriedMetric[]> {
    const metrics = queries.map(metricOf);
    const isOpen = metrics.some(({ state }) => state === "unknown");
    return isOpen ? unknown() : known(metrics.flatMap((metric) => knownValue(metric) ?? []));
}

/** Absent for an expression over other queries. */
function metricOf({ expression, metricName, metricNamespace, dimensions }: MetricOfQuery): Value<QueriedMetric> {
    if (expression.state === "absent") {
        return metricName.state === "known"
            ? known({ name: metricName.value, namespace: metricNamespace, dimensions: namesOf(dimensions) })
            : unknown();
    }
    if (expression.state === "unknown") {
        return unknown();
    }
    return /\bSELECT\b/i.test(expression.value) ? metricOfSql(expression.value) : absent;
}

const namesOf = (dimensions: MetricQuery["dimensions"]): Value<readonly string[]> =>
    dimensions.state === "unknown" ? dimensions : known(Object.keys(knownValue(dimensions) ?? {}));

/** A name in quotes, or a bare one. */
const sqlName = String.raw`(?:"([^"]+)"|([\w/.]+))`;
const sql = new RegExp(
    String.raw`^\s*SELECT\s+\w+\s*\(\s*${sqlName}\s*\)\s+FROM\s+(SCHEMA\s*\(\s*)?${sqlName}\s*([^)]*)(.*)$`,
    "is",
);

/**
 * The metric of an SQL query ("CloudWatch Metrics Insights query components", CloudWatch user guide). `SCHEMA` reads the
 * series that have exactly the dimensions that it lists; without it, or with a condition, any may be read.
 */
function metricOfSql(query: string): Value<QueriedMetric> {
    const [, quotedName, bareName, schema, quotedNamespace, bareNamespace, listed = ""] = sql.exec(query) ?? [];
    const [name, namespace] = [quotedName ?? bareName, quotedNamespace ?? bareNamespace];
    if (name === undefined || namespace === undefined) {
        return unknown();
    }
    const dimensions = listed.split(",").map((dimension) => dimension.trim().replaceAll('"', ""));
    return known({
        name,
        namespace: known(namespace),
        dimensions: schema === undefined ? unknown() : known(dimensions.filter((dimension) => dimension !== "")),
    });
}

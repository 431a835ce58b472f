import * as assert from "node:assert/strict";
import { absent, known, settingsOfQueries, unknown, type Value } from "../../../../detection";
import type { QueriedMetric } from "../../../../detection/alertPath/deployment/alarm";
import { type MetricQuery, metricsOfQueries } from "../../../../detection/alertPath/deployment/metricsOfQueries";

const absentMetric = { metricName: absent, metricNamespace: absent, dimensions: absent };
const metric = (name: string) => ({ ...absentMetric, expression: absent, metricName: known(name) });
const expression = (text: Value<string>) => ({ ...absentMetric, expression: text });
const sql = (text: string) => [expression(known(text))];
const read = (name: string, namespace: Value<string> = absent, dimensions: Value<readonly string[]> = known([])) => ({
    name,
    namespace,
    dimensions,
});

describe("metricsOfQueries", () => {
    const table: readonly (readonly [
        string,
        Parameters<typeof metricsOfQueries>[0],
        Value<readonly QueriedMetric[]>,
    ])[] = [
        ["no query", [], known([])],
        [
            "metric math",
            [expression(known("m1 + m2")), metric("4XX"), metric("5XX")],
            known([read("4XX"), read("5XX")]),
        ],
        [
            "a column whose name holds the word",
            [expression(known("FILL(selected, 0)")), metric("4XX")],
            known([read("4XX")]),
        ],
        [
            "a metric under dimensions",
            [{ ...metric("4XX"), metricNamespace: known("AWS"), dimensions: known({ Stage: "live" }) }],
            known([read("4XX", known("AWS"), known(["Stage"]))]),
        ],
        [
            "a metric under dimensions that are not known",
            [{ ...metric("4XX"), dimensions: unknown() }],
            known([read("4XX", absent, unknown())]),
        ],
        ["SQL", sql('SELECT SUM(Failures) FROM "CIS"'), known([read("Failures", known("CIS"), unknown())])],
        [
            "SQL beside a metric, in small letters",
            [metric("4XX"), expression(known("select sum(x) from y"))],
            known([read("4XX"), read("x", known("y"), unknown())]),
        ],
        [
            "SQL with a schema",
            sql('SELECT MAX("CPU Use") FROM SCHEMA("AWS/EC2", InstanceId, "Host Name") WHERE InstanceId != \'i\''),
            known([read("CPU Use", known("AWS/EC2"), known(["InstanceId", "Host Name"]))]),
        ],
        [
            "SQL with a schema without dimensions, on several lines",
            sql('SELECT SUM(Failures)\nFROM SCHEMA( "CIS" )\nORDER BY SUM() DESC'),
            known([read("Failures", known("CIS"))]),
        ],
        ["SQL that names no metric", sql("SELECT 1"), unknown()],
        ["an expression that is not known", [expression(unknown()), metric("4XX")], unknown()],
        [
            "a metric whose name is not known",
            [{ ...absentMetric, expression: absent, metricName: unknown() }],
            unknown(),
        ],
        ["a query of neither", [{ ...absentMetric, expression: absent }], unknown()],
    ];
    for (const [title, queries, expected] of table) {
        it(`reads the metrics of ${title}`, () => {
            assert.deepEqual(metricsOfQueries(queries), expected);
        });
    }
});

describe("settingsOfQueries", () => {
    const nothing = { metricNamespace: absent, dimensions: absent, unit: absent, periodSeconds: absent };
    const query = (changes: Partial<MetricQuery> = {}): MetricQuery => ({
        expression: absent,
        account: absent,
        metricName: known("Failures"),
        statistic: known("Sum"),
        ...nothing,
        ...changes,
    });

    it("takes one metric for the alarm's own, with the account that it names", () => {
        assert.deepEqual(settingsOfQueries([query({ account: known("111122223333"), periodSeconds: known(300) })]), {
            ...nothing,
            metricName: known("Failures"),
            statistic: known("Sum"),
            periodSeconds: known(300),
            usesMetricQueries: known(false),
            queriedMetrics: absent,
            metricAccount: known("111122223333"),
        });
    });

    it("names the metrics, and the account, of several queries", () => {
        const math = query({ expression: known("FILL(m1, 0)"), metricName: absent, statistic: absent });
        const of = (...accounts: string[]) =>
            settingsOfQueries([math, ...accounts.map((account) => query({ account: known(account) }))]);
        assert.deepEqual(of("111122223333"), {
            usesMetricQueries: known(true),
            queriedMetrics: known([read("Failures")]),
            metricAccount: known("111122223333"),
        });
        assert.deepEqual(of("111122223333", "444455556666").metricAccount, unknown());
    });

    it("takes neither of two metrics for the alarm's own", () => {
        assert.deepEqual(settingsOfQueries([query(), query({ metricName: known("Other") })]), {
            usesMetricQueries: known(true),
            queriedMetrics: known([read("Failures"), read("Other")]),
            metricAccount: absent,
        });
    });

    it("takes no metric for the alarm's own where it compares with a band", () => {
        assert.deepEqual(settingsOfQueries([query()], true), {
            usesMetricQueries: known(true),
            queriedMetrics: known([read("Failures")]),
            metricAccount: absent,
        });
    });
});

import * as assert from "node:assert/strict";
import { absent, known, settingsOfQueries, unknown, type Value } from "../../../../detection";
import { type MetricQuery, metricsOfQueries } from "../../../../detection/alertPath/deployment/metricsOfQueries";

const metric = (name: string) => ({ expression: absent, metricName: known(name) });
const expression = (text: Value<string>) => ({ expression: text, metricName: absent });

describe("metricsOfQueries", () => {
    const table: readonly (readonly [string, Parameters<typeof metricsOfQueries>[0], Value<readonly string[]>])[] = [
        ["no query", [], known([])],
        ["metric math", [expression(known("m1 + m2")), metric("4XX"), metric("5XX")], known(["4XX", "5XX"])],
        ["a column whose name holds the word", [expression(known("FILL(selected, 0)")), metric("4XX")], known(["4XX"])],
        ["SQL", [expression(known('SELECT SUM(Failures) FROM "CIS"'))], unknown()],
        [
            "SQL beside a metric, in small letters",
            [metric("4XX"), expression(known("select sum(x) from y"))],
            unknown(),
        ],
        ["an expression that is not known", [expression(unknown()), metric("4XX")], unknown()],
        ["a metric whose name is not known", [{ expression: absent, metricName: unknown() }], unknown()],
        ["a query of neither", [{ expression: absent, metricName: absent }], unknown()],
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
            queriedMetrics: known(["Failures"]),
            metricAccount: known("111122223333"),
        });
        assert.deepEqual(of("111122223333", "444455556666").metricAccount, unknown());
    });
});

import * as assert from "node:assert/strict";
import { absent, known, metricsOfQueries, unknown, type Value } from "../../../../detection";

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

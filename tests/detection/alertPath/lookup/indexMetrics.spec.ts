import * as assert from "node:assert/strict";
import { known, type MetricFilter, unknown } from "../../../../detection";
import { indexMetrics } from "../../../../detection/alertPath/lookup/indexMetrics";
import { compliantDeployment, metricFilter, placed } from "../compliantDeployment";

const own = metricFilter();
const other = (id: string, changes: Partial<MetricFilter> = {}) => metricFilter({ ...placed(id), ...changes });

describe("indexMetrics", () => {
    const metricFilters = [
        own,
        other("same group"),
        other("other group", { logGroup: known("application") }),
        other("group not known", { logGroup: unknown() }),
        other("no dimensions", { dimensions: known({}), systemFieldDimensions: known([]) }),
        other("dimensions", { dimensions: known({ Account: "$.a" }) }),
        other("system fields", { systemFieldDimensions: known(["@aws.account"]) }),
        other("other name", { metricName: known("Other") }),
        other("other namespace", { metricNamespace: known("Other") }),
        other("name not known", { metricName: unknown() }),
        other("namespace not known", { metricNamespace: unknown() }),
        other("other Region", { region: known("us-east-1") }),
        other("Region not known", { region: unknown() }),
    ];
    const found = (filter: MetricFilter) =>
        indexMetrics(compliantDeployment({}, { metricFilters }))(filter).map(({ filter: { id }, readsSameGroup }) => [
            id,
            readsSameGroup,
        ]);

    it("finds the other filters of a metric, and whether they read the same log group", () => {
        assert.deepEqual(found(own), [
            ["same group", true],
            ["other group", false],
            ["group not known", false],
            ["no dimensions", true],
        ]);
    });

    it("cannot say that a filter whose own group is not known reads another's", () => {
        assert.deepEqual(found(other("group not known", { logGroup: unknown() })), [
            ["filter", false],
            ["same group", false],
            ["other group", false],
            ["no dimensions", false],
        ]);
    });

    it("finds none of a metric that is not known", () => {
        assert.deepEqual(
            [found(other("x", { metricName: unknown() })), found(other("x", { metricNamespace: unknown() }))],
            [[], []],
        );
    });
});

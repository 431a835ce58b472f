import * as assert from "node:assert/strict";
import { controlAt, controls, controlsIn, known, unknown } from "../../../../detection";
import { metricFilter, placed } from "../compliantDeployment";

const filterOf = (metricName: string, pattern: string) =>
    metricFilter({ ...placed(metricName), metricName: known(metricName), pattern: known(pattern) });

const row1 = controls["unauthorized-api-calls"];
assert.ok(row1);
const found = (...metricFilters: ReturnType<typeof filterOf>[]) =>
    controlsIn({ metricFilters }).map(({ slug, version }) => `${slug} ${version}`);

describe("controlsIn", () => {
    it("finds every control by its metric, behind a prefix too, in the benchmark's order", () => {
        const filters = Object.values(controls).map(({ metricName, pattern }) =>
            filterOf(`team-${metricName}`, pattern),
        );
        assert.deepEqual(
            found(...filters.reverse()),
            Object.values(controls).map(({ slug, version }) => `${slug} ${version}`),
        );
    });

    it("takes the newest version that has the filter's text, or the newest of all", () => {
        const older = controlAt(row1, "1.2");
        assert.deepEqual(found(filterOf(row1.metricName, older?.pattern ?? "")), ["unauthorized-api-calls 1.2"]);
        assert.deepEqual(found(filterOf(row1.metricName, "{ $.a = 1 }")), ["unauthorized-api-calls 7.0"]);
    });

    it("leaves out filters of further alarms, of nobody's, and those whose metric is not known", () => {
        const undecided = { ...filterOf("RootUsage", ""), metricName: unknown() };
        assert.deepEqual(found(filterOf("RootUsage-tuned", ""), filterOf("Checkout", ""), undecided), []);
    });
});

import * as assert from "node:assert/strict";
import { known, unknown } from "../../../detection";
import { publishedMinutes } from "../../../drills/simulation/publishedMinutes";
import { metricFilter } from "../../detection/alertPath/compliantDeployment";

const arriving = [
    { minute: 5, counted: true },
    { minute: 5, counted: true },
    { minute: 7, counted: false },
];
const sums = (filter: Parameters<typeof publishedMinutes>[0]) =>
    publishedMinutes(filter, arriving).map(({ minute, sum }) => [minute, sum]);

describe("publishedMinutes", () => {
    it("adds up what the filter publishes for what it counts", () => {
        assert.deepEqual(sums(metricFilter({ metricValue: known("3") })), [[5, 6]]);
    });
    it("adds the default value of a minute in which it counts nothing", () => {
        assert.deepEqual(sums(metricFilter({ defaultValue: known(0) })), [
            [5, 2],
            [7, 0],
        ]);
    });
    it("publishes nothing without a filter, or with a value that is not known or no number", () => {
        for (const filter of [
            undefined,
            metricFilter({ metricValue: unknown() }),
            metricFilter({ metricValue: known("$.x") }),
        ]) {
            assert.deepEqual(sums(filter), []);
        }
    });
});

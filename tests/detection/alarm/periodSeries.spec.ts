import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { slideWindow } from "../../../detection/alarm/periodSeries";

describe("slideWindow", () => {
    it("combines the last few values at each place, fewer at the start", () => {
        const sums = slideWindow(Float64Array.of(1, 2, 3, 4, 5, 6, 7), 3, (a, b) => a + b);
        assert.deepEqual([...sums], [1, 3, 6, 9, 12, 15, 18]);
    });

    it("keeps small values exact after a huge one has left", () => {
        const pairs = slideWindow(Float64Array.of(0.5, 1e17, 0.25, 0.25, 0.25), 2, (a, b) => a + b);
        assert.deepEqual([...pairs].slice(3), [0.5, 0.5]);
    });

    it("finds the extremes that looking at each window finds", () => {
        const input = fc.tuple(fc.array(fc.integer(), { maxLength: 40 }), fc.integer({ min: 1, max: 50 }));
        fc.assert(
            fc.property(input, ([values, width]) => {
                const windows = values.map((_, end) => values.slice(Math.max(0, end - width + 1), end + 1));
                for (const extreme of [Math.min, Math.max]) {
                    assert.deepEqual(
                        [...slideWindow(Float64Array.from(values), width, (a, b) => extreme(a, b))],
                        windows.map((window) => extreme(...window)),
                    );
                }
            }),
        );
    });
});

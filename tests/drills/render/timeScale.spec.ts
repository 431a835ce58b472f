import * as assert from "node:assert/strict";
import { inSlots, slots, timeScale } from "../../../drills/render/timeScale";

describe("timeScale", () => {
    it("gives a minute two columns where there is room", () => {
        assert.deepEqual(timeScale(540, 579, 80), {
            fromMinute: 540,
            toMinute: 579,
            minutesPerColumn: 1,
            columnsPerMinute: 2,
        });
    });
    it("gives a minute one column where two do not fit", () => {
        assert.equal(timeScale(540, 580, 80).columnsPerMinute, 1);
    });
    it("puts several minutes into a column, from a round minute on, where one does not fit", () => {
        const scale = timeScale(543, 800, 80);
        assert.deepEqual(scale, { fromMinute: 540, toMinute: 800, minutesPerColumn: 5, columnsPerMinute: 1 });
        assert.equal(slots(scale).length, 53);
    });
    it("never needs more columns than there are", () => {
        for (const minutes of [1, 79, 80, 81, 160, 161, 1000, 5000, 100_000, 5_000_000]) {
            const scale = timeScale(7, 7 + minutes - 1, 80);
            assert.ok(slots(scale).length * scale.columnsPerMinute <= 80, `${minutes} minutes`);
        }
    });
});

describe("inSlots", () => {
    it("sorts things into the slots of their minutes and leaves others out", () => {
        const scale = { fromMinute: 10, toMinute: 13, minutesPerColumn: 2, columnsPerMinute: 1 };
        const things = [9, 10, 11, 12, 14].map((minute) => ({ minute }));
        assert.deepEqual(inSlots(things, scale), [[{ minute: 10 }, { minute: 11 }], [{ minute: 12 }]]);
    });
});

import * as assert from "node:assert/strict";
import { inSlots, slots, timeAxis, timeScale } from "../../../drills/render/timeScale";

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

describe("timeAxis", () => {
    it("labels every fifth minute at two columns a minute", () => {
        const { labels, ticks } = timeAxis(timeScale(540, 551, 24));
        assert.equal(labels, "09:00     09:05     09:10");
        assert.equal(ticks, "┬─────────┬─────────┬───");
    });
    it("begins with a tick only at a round minute", () => {
        const { labels, ticks } = timeAxis(timeScale(543, 552, 20));
        assert.equal(labels, "    09:05     09:10");
        assert.equal(ticks, "────┬─────────┬─────");
    });
    it("names the day of its first label, also when it begins before midnight", () => {
        const midnight = 24 * 60;
        assert.equal(timeAxis(timeScale(midnight - 3, midnight + 8, 24)).day, "1970-01-02");
        assert.equal(timeAxis(timeScale(midnight - 3, midnight - 1, 6)).day, "1970-01-01");
    });
    it("widens its steps with the scale", () => {
        const { labels } = timeAxis(timeScale(0, 24 * 60 - 1, 80));
        assert.equal(labels, "00:00       06:00       12:00       18:00");
    });
});

import * as assert from "node:assert/strict";
import { calendarDay, clockTime, inMinutes } from "../../../drills/render/clock";

const minute = Date.UTC(2026, 2, 2, 9, 5) / 60_000;

describe("clock", () => {
    it("tells the time of day in UTC", () => {
        assert.equal(clockTime(minute), "09:05");
    });
    it("tells the day in UTC", () => {
        assert.equal(calendarDay(minute), "2026-03-02");
    });
    it("counts minutes", () => {
        assert.deepEqual([0, 1, 5].map(inMinutes), ["0 minutes", "1 minute", "5 minutes"]);
    });
});

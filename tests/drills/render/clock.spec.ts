import * as assert from "node:assert/strict";
import { calendarDay, clockTime, isoMinute, isoSecond } from "../../../drills/render/clock";

const minute = Date.UTC(2026, 2, 2, 9, 5) / 60_000;

describe("clock", () => {
    it("tells the time of day in UTC", () => {
        assert.equal(clockTime(minute), "09:05");
    });
    it("tells the day in UTC", () => {
        assert.equal(calendarDay(minute), "2026-03-02");
    });
    it("writes times as ISO 8601 has them, to the second and to the minute", () => {
        assert.equal(isoSecond(new Date(minute * 60_000 + 7_999)), "2026-03-02T09:05:07Z");
        assert.equal(isoMinute(minute), "2026-03-02T09:05Z");
    });
});

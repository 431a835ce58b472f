import * as assert from "node:assert/strict";
import { timeAxis } from "../../../drills/render/timeAxis";
import { timeScale } from "../../../drills/render/timeScale";

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

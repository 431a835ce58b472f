import * as assert from "node:assert/strict";
import { activeStretches } from "../../../drills/render/timeline";

const week = { fromMinute: 0, toMinute: 10_080 };

describe("activeStretches", () => {
    it("keeps what is close together in one stretch, with a margin of three minutes", () => {
        assert.deepEqual(activeStretches([130, 100], week), [{ fromMinute: 97, toMinute: 133 }]);
    });
    it("parts what is more than half an hour apart", () => {
        assert.deepEqual(activeStretches([100, 131], week), [
            { fromMinute: 97, toMinute: 103 },
            { fromMinute: 128, toMinute: 134 },
        ]);
    });
    it("never leaves the whole", () => {
        assert.deepEqual(activeStretches([1, 10_079], week), [
            { fromMinute: 0, toMinute: 4 },
            { fromMinute: 10_076, toMinute: 10_080 },
        ]);
    });
    it("finds nothing where nothing happens", () => {
        assert.deepEqual(activeStretches([], week), []);
    });
});

import * as assert from "node:assert/strict";
import { plainInk } from "../../../drills/render/ink";
import { mark } from "../../../drills/render/mark";

describe("mark", () => {
    it("tells good, bad and open apart without colours", () => {
        assert.deepEqual([mark("good", plainInk), mark("bad", plainInk), mark("open", plainInk)], ["✔", "✘", "?"]);
    });
});

import * as assert from "node:assert/strict";
import { alignLong } from "../../../../drills/replay/render/alignLong";

describe("alignLong", () => {
    it("prints more rows than a call can have arguments, each on a line", () => {
        const rows = Array.from({ length: 5000 }, (_, index) => [String(index), "x"]);
        const lines = alignLong(rows, 80);
        assert.deepEqual([lines.length, lines[0], lines[4999]], [5000, "0     x", "4999  x"]);
    });
});

import * as assert from "node:assert/strict";
import { grouped } from "../../detection/grouped";

describe("grouped", () => {
    it("puts each thing under each of its keys, in the order in which they come, and leaves out what has none", () => {
        const groups = grouped(["ab", "", "b", "ba"], (text) => [...text]);
        assert.deepEqual(
            [...groups],
            [
                ["a", ["ab", "ba"]],
                ["b", ["ab", "b", "ba"]],
            ],
        );
    });
});

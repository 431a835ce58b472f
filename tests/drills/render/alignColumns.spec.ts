import * as assert from "node:assert/strict";
import { createColors } from "picocolors";
import { alignColumns, textWidth } from "../../../drills/render/alignColumns";

describe("alignColumns", () => {
    it("aligns columns with two blanks between them, and leaves none at the end", () => {
        assert.deepEqual(
            alignColumns([
                ["a", "bb", "c"],
                ["aaa", "b", ""],
            ]),
            ["a    bb  c", "aaa  b"],
        );
    });
    it("does not count colours as width", () => {
        const { red } = createColors(true);
        assert.deepEqual(
            alignColumns([
                [red("✔"), "one"],
                ["no", "two"],
            ]),
            [`${red("✔")}   one`, "no  two"],
        );
    });
    it("wraps the last column under itself at blanks", () => {
        const rows = [["key", "the quick brown fox jumps over the lazy dog"]];
        assert.deepEqual(alignColumns(rows, 30), ["key  the quick brown fox jumps", "     over the lazy dog"]);
    });
    it("makes no lines of no rows", () => {
        assert.deepEqual(alignColumns([]), []);
    });
});

describe("textWidth", () => {
    it("counts characters, not colours and not code units", () => {
        assert.equal(textWidth(`${createColors(true).bold("ab")}😀`), 3);
    });
});

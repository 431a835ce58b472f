import * as assert from "node:assert/strict";
import { createColors } from "picocolors";
import { alignColumns, indented } from "../../../drills/render/alignColumns";

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
    it("gives each line of a wrapped cell its colour, and none to the columns before it", () => {
        const { red } = createColors(true);
        assert.deepEqual(alignColumns([["key", red("one two")]], 9), [`key  ${red("one")}`, `     ${red("two")}`]);
    });
    it("never cuts a word, and lets no other row go as far beyond", () => {
        const rows = [
            ["key", "arn:aws:sqs:us-east-1"],
            ["on", "one two three"],
        ];
        assert.deepEqual(alignColumns(rows, 13), ["key  arn:aws:sqs:us-east-1", "on   one two", "     three"]);
    });
    it("begins each line of a cell under the one before", () => {
        assert.deepEqual(alignColumns([["key", "one\n  two"]], 80), ["key  one", "       two"]);
    });
    const twoColumns: readonly [what: string, text: string][] = [
        ["a Chinese letter", "漢"],
        ["two halfwidth Japanese letters", "ｶﾅ"],
        ["a Korean syllable of single letters", "\u1112\u1161\u11ab"],
        ["an emoji", "😀"],
        ["an emoji of Unicode 14", "🫠"],
        ["a family of four", "👨‍👩‍👧‍👦"],
        ["a flag", "🇸🇪"],
        ["two letters with marks of their own", "e\u0301e\u0301"],
        ["two letters of Thai, one with a mark", "กก\u0e47"],
    ];
    for (const [what, text] of twoColumns) {
        it(`takes ${what} for two columns`, () => {
            const rows = [
                [text, "one"],
                ["no", "two"],
            ];
            assert.deepEqual(alignColumns(rows), [`${text}  one`, "no  two"]);
        });
    }
    it("wraps wide letters where they end, not where they are half as many", () => {
        assert.deepEqual(alignColumns([["漢字", "高橋 高橋 高橋"]], 15), ["漢字  高橋 高橋", "      高橋"]);
    });
    it("prints more rows than a call can have arguments, each on a line", () => {
        const lines = alignColumns(Array.from({ length: 200_000 }, (_, index) => [String(index), "x"]));
        assert.deepEqual([lines.length, lines[0], lines[199_999]], [200_000, "0       x", "199999  x"]);
    });
    it("makes no lines of no rows", () => {
        assert.deepEqual(alignColumns([]), []);
    });
});

describe("indented", () => {
    it("moves lines to the right, and leaves no blanks on empty ones", () => {
        assert.deepEqual(indented(["a", "", " b"]), ["  a", "", "   b"]);
    });
});

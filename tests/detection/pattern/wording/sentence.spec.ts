import * as assert from "node:assert/strict";
import { capitalised, listed, listedFew } from "../../../../detection/pattern/wording/sentence";

describe("a list of texts in a sentence", () => {
    const rows: readonly (readonly [texts: string, all: string, few: string])[] = [
        ["", "", ""],
        ["a", "a", "a"],
        ["ab", "a or b", "a and b"],
        ["abcde", "a, b, c, d or e", "a, b, c, d and e"],
        ["abcdef", "a, b, c, d, e or f", "a, b, c, d, e and 1 more"],
    ];
    for (const [texts, all, few] of rows) {
        it(`of ${texts.length} is ${all || "empty"}, and ${few || "empty"} where a few are enough`, () => {
            assert.deepEqual([listed([...texts], "or"), listedFew([...texts])], [all, few]);
        });
    }

    it("begins with a capital where it begins the sentence", () => {
        assert.equal(capitalised("a and b"), "A and b");
    });
});

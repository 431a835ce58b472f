import * as assert from "node:assert/strict";
import { textWidth } from "../../../drills/render/textWidth";

const texts: readonly (readonly [string, number])[] = [
    ["", 0],
    ["arn:aws:sns", 11],
    ["…", 1],
    ["漢字", 4],
    ["😀", 2],
    ["e\u0301", 1],
    ["\u001b[31mlost\u001b[0m", 4],
];

describe("textWidth", () => {
    for (const [text, columns] of texts) {
        it(`of ${JSON.stringify(text)} is ${columns}`, () => {
            assert.equal(textWidth(text), columns);
        });
    }
});

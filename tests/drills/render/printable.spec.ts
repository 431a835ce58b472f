import * as assert from "node:assert/strict";
import { printable } from "../../../drills/render/printable";

describe("printable", () => {
    const cases: readonly [behaviour: string, text: string, longest: number | undefined, shown: string][] = [
        ["leaves ordinary text as it is", "Zoë ✔ 東京", undefined, "Zoë ✔ 東京"],
        ["takes away what a terminal would obey", "a\u001b[2Jb\r\nc\u009b1A", undefined, "a�[2Jb�c�1A"],
        ["takes away what turns text around", "a\u202eb", undefined, "a�b"],
        ["leaves text that fits", "abc", 3, "abc"],
        ["cuts text that does not", "abcd", 3, "ab…"],
    ];
    for (const [behaviour, text, longest, shown] of cases) {
        it(behaviour, () => {
            assert.equal(printable(text, longest), shown);
        });
    }
});

import * as assert from "node:assert/strict";
import { remember } from "../../detection/remember";

describe("remember", () => {
    it("computes each answer once, also one that is undefined", () => {
        const asked: string[] = [];
        const lengthOf = remember((text: string) => {
            asked.push(text);
            return text === "" ? undefined : text.length;
        });
        assert.deepEqual(["ab", "", "ab", ""].map(lengthOf), [2, undefined, 2, undefined]);
        assert.deepEqual(asked, ["ab", ""]);
    });
});

import * as assert from "node:assert/strict";
import { remember, rememberOf } from "../../detection/remember";

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

describe("rememberOf", () => {
    it("computes the answer for an object once, also one that is undefined", () => {
        const asked: object[] = [];
        const answer = rememberOf((key: { readonly length?: number }) => {
            asked.push(key);
            return key.length;
        });
        const [one, other] = [{ length: 1 }, {}];
        assert.deepEqual([one, other, one, other, { length: 1 }].map(answer), [1, undefined, 1, undefined, 1]);
        assert.equal(asked.length, 3);
    });
});

import * as assert from "node:assert/strict";
import { parsedJson, parsedObject } from "../../detection/json";

describe("json", () => {
    for (const [text, value, object] of [
        ['{"a":[1]}', { a: [1] }, { a: [1] }],
        ["[{}]", [{}], undefined],
        ["null", null, undefined],
        ['"{}"', "{}", undefined],
        ["{", undefined, undefined],
        ["", undefined, undefined],
    ] as const) {
        it(`reads ${JSON.stringify(text)}`, () => {
            assert.deepEqual([parsedJson(text), parsedObject(text)], [value, object]);
        });
    }
});

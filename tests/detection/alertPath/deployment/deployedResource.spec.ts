import * as assert from "node:assert/strict";
import { namedFew } from "../../../../detection/alertPath/deployment/deployedResource";

describe("namedFew", () => {
    for (const [count, text] of [
        [1, "1"],
        [2, "1 and 2"],
        [5, "1, 2, 3, 4 and 5"],
        [6, "1, 2, 3, 4, 5 and 1 more"],
        [8, "1, 2, 3, 4, 5 and 3 more"],
    ] as const) {
        it(`names ${count} as ${text}`, () => {
            assert.equal(
                namedFew(
                    Array.from({ length: count }, (_, index) => index + 1),
                    String,
                ),
                text,
            );
        });
    }
});

import * as assert from "node:assert/strict";
import { valueAt } from "../../../components/settings/valueAt";

describe("valueAt", () => {
    const value = { a: [{ b: 1 }], c: null };
    const table: [path: PropertyKey[], found: unknown][] = [
        [[], value],
        [["a", 0, "b"], 1],
        [["a", 1, "b"], undefined],
        [["c", "d"], undefined],
    ];
    for (const [path, found] of table) {
        it(`finds what stands at [${path.join(", ")}]`, () => {
            assert.deepEqual(valueAt(value, path), found);
        });
    }
});

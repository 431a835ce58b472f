import * as assert from "node:assert/strict";
import { replaceAt } from "../../../components/settings/valueAt";

describe("replaceAt", () => {
    const cases: [unknown, PropertyKey[], unknown][] = [
        [{ a: 1, b: 2 }, ["a"], { a: "new", b: 2 }],
        [{ a: { b: [1, 2] } }, ["a", "b", 1], { a: { b: [1, "new"] } }],
        [{ a: {} }, ["a", "missing"], { a: { missing: "new" } }],
        [{ a: "text" }, ["a", "b"], { a: "text" }],
        ["whole", [], "new"],
    ];
    for (const [value, path, expected] of cases) {
        it(`replaces ${path.map(String).join(".") || "everything"} in ${JSON.stringify(value)}`, () => {
            const before = structuredClone(value);
            assert.deepEqual(replaceAt(value, path, "new"), expected);
            assert.deepEqual(value, before);
        });
    }
});

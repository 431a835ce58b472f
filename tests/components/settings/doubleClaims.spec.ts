import * as assert from "node:assert/strict";
import { doubleClaims } from "../../../components/settings/doubleClaims";

describe("doubleClaims", () => {
    it("are the first setting that claims an id, with each later one", () => {
        const claims = [
            ["a", "1"],
            ["b", "2"],
            ["c", "1"],
            ["d", "1"],
        ] as const;
        assert.deepEqual(doubleClaims(claims), [
            ["a", "c"],
            ["a", "d"],
        ]);
        assert.deepEqual(doubleClaims(claims.slice(0, 2)), []);
    });
});

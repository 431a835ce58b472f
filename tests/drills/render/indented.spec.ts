import * as assert from "node:assert/strict";
import { indented } from "../../../drills/render/indented";

describe("indented", () => {
    it("moves lines to the right, and leaves no blanks on empty ones", () => {
        assert.deepEqual(indented(["a", "", " b"]), ["  a", "", "   b"]);
    });
});

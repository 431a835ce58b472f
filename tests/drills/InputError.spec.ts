import * as assert from "node:assert/strict";
import { InputError } from "../../drills/InputError";

describe("InputError", () => {
    it("shows nothing of the input that a terminal would obey", () => {
        const error = new InputError("Two problems:", ["quiet\x1b[2J", "one\u202e\ntwo"]);
        assert.equal(error.message, "Two problems:\n  - quiet\\u{1b}[2J\n  - one\\u{202e}\ntwo");
    });
});

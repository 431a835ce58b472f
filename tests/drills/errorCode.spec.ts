import * as assert from "node:assert/strict";
import { errorCode } from "../../drills/errorCode";

describe("errorCode", () => {
    it("is the code of an error that has one", () => {
        assert.equal(errorCode(Object.assign(new Error("no such file"), { code: "ENOENT" })), "ENOENT");
    });

    it("is what any other error says", () => {
        assert.equal(errorCode(new RangeError("too long")), "RangeError: too long");
        assert.equal(errorCode("stopped"), "stopped");
    });
});

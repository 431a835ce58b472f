import * as assert from "node:assert/strict";
import { Resource } from "@pulumi/pulumi";
import { skipStackTraces } from "../../../drills/rehearsal/skipStackTraces";

describe("skipStackTraces", () => {
    it("leaves promises and resources of the SDK without a stack trace, and errors with theirs", async () => {
        skipStackTraces();
        const { debuggablePromise } = require("@pulumi/pulumi/runtime/debuggable");
        const promise = Promise.resolve(1) as Promise<number> & { _debugStackTrace: string; _debugCtx: string };
        assert.equal(await debuggablePromise(promise, "of a test"), 1);
        assert.deepEqual([promise._debugStackTrace, promise._debugCtx], ["Error", "of a test"]);
        assert.deepEqual((Resource as unknown as { callsites(): unknown[] }).callsites(), []);
        assert.match(new Error("lost").stack ?? "", /at .*skipStackTraces\.spec\.ts/);
    });
});

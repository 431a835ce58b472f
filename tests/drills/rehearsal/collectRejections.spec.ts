import * as assert from "node:assert/strict";
import { collectRejections } from "../../../drills/rehearsal/collectRejections";

describe("collectRejections", () => {
    it("collects what is thrown, and what promises that nobody waits for reject with", async () => {
        const failures = await collectRejections(async () => {
            void Promise.reject("unheard");
            throw "thrown";
        });
        assert.deepEqual(failures, ["thrown", "unheard"]);
    });
    it("collects nothing of a run that goes well, and leaves the listeners as they were", async () => {
        const listeners = process.listeners("unhandledRejection");
        assert.deepEqual(await collectRejections(async () => {}), []);
        assert.deepEqual(process.listeners("unhandledRejection"), listeners);
    });
});

import * as assert from "node:assert/strict";
import { log } from "@pulumi/pulumi";
import { collectRemarks } from "../../../drills/rehearsal/runProgram";

describe("collectRemarks", () => {
    it("takes what is logged for people, in its order, until it is told to restore", async () => {
        const logging: Pick<typeof log, "info" | "warn"> = require("@pulumi/pulumi/log");
        const { info, warn } = logging;
        const { remarks, restore } = collectRemarks();
        await log.warn("Look here.");
        await log.info("Good to know.");
        restore();
        assert.deepEqual(remarks, [
            { severity: "warning", text: "Look here." },
            { severity: "info", text: "Good to know." },
        ]);
        assert.deepEqual([logging.info, logging.warn], [info, warn]);
    });
});

import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { guards } from "../../detection";
import { guardsDocument } from "../../documents/guardsDocument";

describe("docs/guards.md", () => {
    it("is what npm run docs would write", () => {
        assert.equal(readFileSync(join(__dirname, "../../docs/guards.md"), "utf8"), guardsDocument());
    });

    it("has a row for every guard, with what it watches, how, and at what cost", () => {
        const rows = guardsDocument()
            .split("\n")
            .filter((line) => line.startsWith("| `"))
            .map((row) => row.split("|").map((cell) => cell.trim()));
        assert.deepEqual(
            rows.map(([, name]) => name),
            Object.keys(guards).map((name) => `\`${name}\``),
        );
        assert.deepEqual(rows[0], [
            "",
            "`heartbeat`",
            "The trail's log group receives no log events.",
            "`ConsoleSigninHeartbeat`",
            "`AWS/Logs` `IncomingLogEvents` of the log group",
            "60 minutes without data; in ALARM 62 minutes after the last log event",
            "an alarm",
            "",
        ]);
    });
});

import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { controls } from "../../detection";
import { furtherAlarmsDocument } from "../../documents/furtherAlarmsDocument";

describe("docs/further-alarms.md", () => {
    it("is what npm run docs would write", () => {
        assert.equal(readFileSync(join(__dirname, "../../docs/further-alarms.md"), "utf8"), furtherAlarmsDocument());
    });

    it("has a row for every alarm that can be asked for, with its name and how it judges", () => {
        const rows = furtherAlarmsDocument()
            .split("\n")
            .filter((line) => line.startsWith("| `"))
            .map((row) => row.split("|").map((cell) => cell.trim()));
        const companions = Object.values(controls).flatMap(({ companions: all }) => all.map(({ slug }) => slug));
        assert.deepEqual(
            rows.map(([, name]) => name),
            ["heartbeat", "tamper", "burst", "details", ...companions].map((name) => `\`${name}\``),
        );
        assert.equal(rows[3]?.[5], "1 or more in 20 minutes, every 5 minutes");
        assert.deepEqual(rows[0]?.slice(4), [
            "`AlertPathHeartbeat`",
            "60 minutes without data; in ALARM 62 minutes after the last log event",
            "",
        ]);
    });
});

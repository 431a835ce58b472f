import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findingCodes } from "../../detection";
import { findingsDocument } from "../../documents/findingsDocument";

describe("docs/findings.md", () => {
    it("is what npm run docs would write", () => {
        assert.equal(readFileSync(join(__dirname, "../../docs/findings.md"), "utf8"), findingsDocument());
    });

    it("has a row for every code, with its Security Hub reason code", () => {
        const rows = findingsDocument()
            .split("\n")
            .filter((line) => line.startsWith("| `"));
        assert.deepEqual(rows.map((row) => row.split("`")[1]).sort(), Object.keys(findingCodes).sort());
        const row = rows.find((candidate) => candidate.includes("`ALARM_MISSING`"));
        assert.deepEqual(
            row?.split("|").map((cell) => cell.trim()),
            [
                "",
                "`ALARM_MISSING`",
                "No alarm watches the filter's metric.",
                "Add an alarm on the filter's metric name and namespace.",
                "`CLOUDWATCH_ALARMS_NOT_PRESENT`",
                "",
            ],
        );
    });
});

import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { requirePlaceForReport, writeReport } from "../../../drills/verify/reportFile";
import { TemporaryFiles } from "../rehearsal/TemporaryFiles";

describe("reportFile", () => {
    let files: TemporaryFiles;
    beforeEach(() => {
        files = new TemporaryFiles();
    });
    afterEach(() => files.remove());

    const reports: readonly [format: string, report: string][] = [
        ["text", "Foundations monitor · account 1"],
        ["json", '{\n  "version": 1,\n  "outcome": "told"'],
        ["html", "<!doctype html>\n"],
        ["ocsf", '[\n  {\n    "activity_id": 1,'],
        ["asff", '{\n  "Findings": [\n'],
        ["junit", '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="foundations-monitor verify" tests="1"'],
    ];
    for (const [format, report] of reports) {
        it(`writes over an earlier report of the form ${format}, and over nothing else`, () => {
            const file = files.write("report", report);
            requirePlaceForReport(file, format);
            writeReport(file, "new");
            assert.equal(readFileSync(file, "utf8"), "new");
            assert.throws(() => requirePlaceForReport(file, format), {
                name: "InputError",
                message: `${file} exists and is no report of the form ${format}, so it is left as it is. Name another file for --output.`,
            });
        });
    }

    it("takes a new file and an empty one", () => {
        requirePlaceForReport(files.write("empty", ""), "json");
        requirePlaceForReport(join(files.folder, "new"), "json");
    });

    it("says at once where none can be written", () => {
        const file = join(files.folder, "none", "report");
        assert.throws(() => requirePlaceForReport(file, "json"), {
            message: `The report cannot be written to ${file} (ENOENT). Name a file in a folder that exists and that you may write to.`,
        });
        assert.throws(() => requirePlaceForReport(files.folder, "json"), /\(EISDIR\)/);
    });
});

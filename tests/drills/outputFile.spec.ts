import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../drills/InputError";
import { pageFile, reportFile, requirePlaceFor, writeOutput } from "../../drills/outputFile";
import { TemporaryFiles } from "./rehearsal/TemporaryFiles";
import { TemporaryFolder } from "./replay/TemporaryFolder";

describe("pageFile", () => {
    const folder = new TemporaryFolder();
    after(() => folder.remove());

    const places: [string, string | undefined][] = [
        ["a name that is free", undefined],
        ["a page that is there", "<!doctype html>\n<html>"],
        ["an empty file", ""],
    ];
    for (const [what, content] of places) {
        it(`takes ${what}`, () => {
            const path = content === undefined ? join(folder.path, "new.html") : folder.write("page.html", content);
            requirePlaceFor(pageFile(path));
            writeOutput(pageFile(path), "<!doctype html>new");
            assert.equal(readFileSync(path, "utf8"), "<!doctype html>new");
        });
    }

    it("takes what is no file, such as a pipe of the shell", () => {
        assert.doesNotThrow(() => requirePlaceFor(pageFile("/dev/null")));
    });

    it("refuses a file that is no page, and leaves it as it is", () => {
        const log = folder.write("a\n.json.gz", "evidence");
        assert.throws(() => requirePlaceFor(pageFile(log)), {
            name: "InputError",
            message: `${folder.path}/a\\u{a}.json.gz exists and is no page, so it is left as it is. Name another file for --html.`,
        });
        assert.equal(readFileSync(log, "utf8"), "evidence");
    });

    const refused: [string, string, string][] = [
        ["a folder", folder.path, "EISDIR"],
        ["a folder that does not exist", "/no/such/page.html", "ENOENT"],
        ["a file in place of a folder", join(folder.write("file", "x"), "page.html"), "ENOTDIR"],
    ];
    for (const [what, path, code] of refused) {
        it(`refuses ${what}`, () => {
            assert.throws(
                () => requirePlaceFor(pageFile(path)),
                (error) => error instanceof InputError && error.message.includes(`${path} (${code})`),
            );
        });
    }
});

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
            requirePlaceFor(reportFile(file, format));
            writeOutput(reportFile(file, format), "new");
            assert.equal(readFileSync(file, "utf8"), "new");
            assert.throws(() => requirePlaceFor(reportFile(file, format)), {
                name: "InputError",
                message: `${file} exists and is no report of the form ${format}, so it is left as it is. Name another file for --output.`,
            });
        });
    }

    it("takes a new file and an empty one", () => {
        requirePlaceFor(reportFile(files.write("empty", ""), "json"));
        requirePlaceFor(reportFile(join(files.folder, "new"), "json"));
    });

    it("says at once where none can be written", () => {
        const file = join(files.folder, "none", "report");
        assert.throws(() => requirePlaceFor(reportFile(file, "json")), {
            message: `The report cannot be written to ${file} (ENOENT). Name a file in a folder that exists and that you may write to.`,
        });
        assert.throws(() => requirePlaceFor(reportFile(files.folder, "json")), /\(EISDIR\)/);
    });
});

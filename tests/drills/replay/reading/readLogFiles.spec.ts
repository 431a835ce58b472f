import * as assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { consoleAuthenticationFailures, consoleSignInCompanions } from "../../../../detection";
import { InputError } from "../../../../drills/InputError";
import type { FileReport } from "../../../../drills/replay/reading/fileReport";
import { findLogFiles } from "../../../../drills/replay/reading/findLogFiles";
import { type ReadingOptions, readLogFiles } from "../../../../drills/replay/reading/readLogFiles";
import { TemporaryFolder } from "../TemporaryFolder";

const order = {
    pattern: consoleAuthenticationFailures.pattern,
    companions: consoleSignInCompanions,
    countsMinutes: false,
};

describe("readLogFiles", () => {
    const folder = new TemporaryFolder();
    after(() => folder.remove());

    it("reads the same with threads and without, and tells of every file once", async () => {
        folder.writeArchive("archive", { records: 3000, seed: 3, oneSignInIn: 40 });
        const { files } = findLogFiles([join(folder.path, "archive")]);
        const read = async (options: ReadingOptions): Promise<FileReport[]> => {
            const reports: FileReport[] = [];
            await readLogFiles(
                files,
                order,
                (report, file) => assert.equal(reports.push(report) > 0, file.path === report.path),
                options,
            );
            return reports.sort((one, other) => (one.path < other.path ? -1 : 1));
        };
        const alone = await read({ threads: 1 });
        assert.deepEqual([alone.length, await read({ threads: 2, worthAThread: 0 })], [files.length, alone]);
    });
});

describe("findLogFiles", () => {
    const folder = new TemporaryFolder();
    after(() => folder.remove());

    it("finds each file once, in date folders, behind links and in rings of them, and no hidden ones", () => {
        const first = folder.write("logs/2026/03/01/a.json.gz", "x");
        const second = folder.write("logs/2026/03/02/b.json", "xy");
        folder.write("logs/.DS_Store", "x");
        symlinkSync(join(folder.path, "logs"), join(folder.path, "logs/2026/ring"));
        symlinkSync(second, join(folder.path, "logs/again.json"));
        const { files, problems } = findLogFiles([first, join(folder.path, "logs")]);
        assert.deepEqual(
            [files.map(({ path, size }) => [path.slice(folder.path.length), size]), problems],
            [
                [
                    ["/logs/2026/03/01/a.json.gz", 1],
                    ["/logs/2026/03/02/b.json", 2],
                ],
                [],
            ],
        );
    });

    it("reports a link that leads nowhere and goes on", () => {
        folder.write("broken/a.json", "x");
        symlinkSync("/no/such/file", join(folder.path, "broken/b.json"));
        const { files, problems } = findLogFiles([join(folder.path, "broken")]);
        assert.deepEqual(
            [files.length, problems.map(({ damages }) => damages)],
            [1, [["is a link that leads nowhere."]]],
        );
    });

    it("refuses paths that do not exist, all at once", () => {
        assert.throws(
            () => findLogFiles(["/no/such/one", "/no/such/two"]),
            (error) => error instanceof InputError && error.problems.length === 2 && /relative/.test(error.message),
        );
    });
});

import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { consoleAuthenticationFailures, consoleSignInCompanions } from "../../../../detection";
import { InputError } from "../../../../drills/InputError";
import type { FileReport } from "../../../../drills/replay/reading/fileReport";
import { findLogFiles } from "../../../../drills/replay/reading/findLogFiles";
import { type ReadingOptions, readLogFiles } from "../../../../drills/replay/reading/readLogFiles";
import { wanted } from "../records";
import { TemporaryFolder } from "../TemporaryFolder";

const order = {
    ...wanted(consoleAuthenticationFailures.pattern, consoleSignInCompanions),
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
        assert.equal(alone.length, files.length);
        // Two keep one thread busy that searches, four do not.
        for (const threads of [2, 4]) {
            assert.deepEqual(await read({ threads, worthAThread: 0 }), alone, `${threads} threads`);
        }
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

    it("names files by the path that was given, without what says nothing in it", () => {
        folder.write("given/a.json", "x");
        const relativePath = relative(process.cwd(), join(folder.path, "given"));
        for (const given of [`${relativePath}//`, `${relativePath}/../given/.`]) {
            assert.deepEqual(
                findLogFiles([given]).files.map(({ path }) => path),
                [join(relativePath, "a.json")],
            );
        }
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

    it("reports a name that is not UTF-8", function () {
        if (process.platform !== "linux") {
            this.skip(); // Other file systems refuse such a name.
        }
        folder.write("names/a.json", "x");
        writeFileSync(Buffer.concat([Buffer.from(join(folder.path, "names/")), Buffer.from([0xff])]), "x");
        assert.deepEqual(
            findLogFiles([join(folder.path, "names")]).problems.map(({ damages }) => damages),
            [["has a name that is not UTF-8. Rename it."]],
        );
    });

    it("refuses paths that do not exist, all at once", () => {
        const file = folder.write("file.json", "x");
        const tooLong = "n".repeat(5000);
        assert.throws(
            () => findLogFiles(["/no/such\n/one", join(file, "two"), tooLong, ""]),
            (error) => {
                assert.ok(error instanceof InputError);
                assert.match(error.message, /relative/);
                assert.deepEqual(error.problems, [
                    "/no/such\\u{a}/one does not exist.",
                    `${join(file, "two")} does not exist.`,
                    `${"n".repeat(199)}… does not exist.`,
                    "'' names nothing: perhaps it is a variable of the shell that is not set.",
                ]);
                return true;
            },
        );
    });

    it("reports a link that is named itself and leads to itself", () => {
        const ring = join(folder.path, "ring");
        symlinkSync(ring, ring);
        const { files, problems } = findLogFiles([ring]);
        assert.deepEqual([files, problems.map(({ damages }) => damages)], [[], [["is a link that leads to itself."]]]);
    });

    it("takes a pipe that is named itself, and passes over one in a folder", () => {
        const pipe = join(folder.path, "pipes/pipe");
        folder.write("pipes/a.json", "x");
        execFileSync("mkfifo", [pipe]);
        assert.deepEqual(
            findLogFiles([pipe]).files.map(({ path, size }) => [path, size]),
            [[pipe, 0]],
        );
        const { files, problems } = findLogFiles([join(folder.path, "pipes")]);
        assert.deepEqual(
            [files.length, problems.map(({ passedOver }) => passedOver)],
            [1, ["is a pipe, a socket or a device, which is read if it is named itself."]],
        );
    });
});

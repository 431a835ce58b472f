import * as assert from "node:assert/strict";
import { join } from "node:path";
import { consoleAuthenticationFailures, consoleSignInCompanions } from "../../../../detection";
import type { FileReport } from "../../../../drills/replay/reading/fileReport";
import { findLogFiles } from "../../../../drills/replay/reading/findLogFiles";
import { LogFileReader } from "../../../../drills/replay/reading/LogFileReader";
import { ReadingThreads } from "../../../../drills/replay/reading/ReadingThreads";
import { wanted } from "../records";
import { TemporaryFolder } from "../TemporaryFolder";

const order = {
    ...wanted(consoleAuthenticationFailures.pattern, consoleSignInCompanions),
    countsMinutes: false,
};

describe("ReadingThreads", () => {
    const folder = new TemporaryFolder();
    after(() => folder.remove());

    it("read every file once, as one thread alone would", async () => {
        folder.writeArchive("archive", { records: 3000, seed: 3, oneSignInIn: 40 });
        const { files } = findLogFiles([join(folder.path, "archive")]);
        const reader = new LogFileReader(order);
        const alone = new Map<string, FileReport>();
        for (const { path } of files) {
            alone.set(path, await reader.read(path));
        }
        const reports = new Map<string, FileReport>();
        await new ReadingThreads(2, order).drain([...files], (report, file) => {
            assert.equal(report.path, file.path);
            assert.ok(!reports.has(file.path), file.path);
            reports.set(file.path, report);
        });
        assert.equal(reports.size, files.length);
        assert.deepEqual(new Map([...reports].sort()), new Map([...alone].sort()));
    });

    for (const [size, reported, left] of [
        [200_000, "c b", "a"],
        [100_000, "c b a", ""],
    ] as const) {
        it(`reports the loads of a thread that breaks down, and leaves the rest in the queue: files of ${size} bytes`, async () => {
            const files = ["a", "b", "c"].map((path) => ({ path, size }));
            const reports: FileReport[] = [];
            const broken = { ...order, ...wanted("{ broken") };
            await new ReadingThreads(1, broken).drain(files, (report) => reports.push(report));
            const pathsOf = (some: readonly { path: string }[]): string => some.map(({ path }) => path).join(" ");
            assert.deepEqual([pathsOf(reports), pathsOf(files)], [reported, left]);
            for (const { damages } of reports) {
                assert.match(String(damages), /^was not read to its end, because a thread broke down \(.+\)\.$/);
            }
        });
    }
});

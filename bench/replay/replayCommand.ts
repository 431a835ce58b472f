import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { ArchiveBooks } from "../../tests/drills/replay/generateArchive";
import { requireEqual } from "../requireEqual";

/**
 * The whole command, compiled, as a person runs it; every figure it reports is compared with the books.
 *
 * @returns its peak of memory, in bytes.
 */
export function replayCommand(folder: string, books: ArchiveBooks): number {
    const script = `
        const { main } = require(${JSON.stringify(join(__dirname, "../../drills/dist/cli.js"))});
        main(["replay", "--no-stack-file", "--json", process.argv[1]], process).then((code) => {
            process.stderr.write(String(${peakOfMemory}));
            process.exitCode = code;
        });`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", script, folder], {
        encoding: "utf8",
        maxBuffer: 1 << 30,
    });
    requireEqual("exit code of replay", status ?? -1, 0);
    const { archive, counted, uncounted } = JSON.parse(stdout);
    requireEqual("records read", archive.records, books.records);
    requireEqual("events counted", counted.length, books.counted);
    requireEqual("further deliveries", archive.duplicates, books.duplicates);
    requireEqual("minutes with counted events", new Set(counted.map(minuteOf)).size, books.countedPerMinute.size);
    requireEqual("reasons not to count", uncounted.length, Object.keys(books.companions).length);
    for (const { reason, events } of uncounted) {
        requireEqual(`events not counted for ${reason}`, events.length, books.companions[reason] ?? 0);
    }
    requireEqual("time of the first record", Date.parse(archive.firstTime), Date.parse(books.firstTime));
    requireEqual("time of the last record", Date.parse(archive.lastTime), Date.parse(books.lastTime));
    return Number(stderr) * 1024;
}

/** In KiB. What Linux says of a process as its maximum begins with that of the one that started it: this bench. */
const peakOfMemory = `process.platform === "linux"
    ? Number(/^VmHWM:\\s+(\\d+)/m.exec(require("node:fs").readFileSync("/proc/self/status", "utf8"))[1])
    : process.resourceUsage().maxRSS`;

const minuteOf = ({ time }: { time: string }): string => time.slice(0, 16);

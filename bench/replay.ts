import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import { consoleAuthenticationFailures, consoleSignInCompanions } from "../detection";
import { findLogFiles, type LogFile } from "../drills/replay/reading/findLogFiles";
import { readLogFiles } from "../drills/replay/reading/readLogFiles";
import { type ArchiveBooks, emptyBooks, generateArchive } from "../tests/drills/replay/generateArchive";
import type { BenchRow } from "./row";

/** How many records the archive has. Below some 300,000 it is the start of the program that is measured. */
const records = Number(process.env.REPLAY_BENCH_RECORDS ?? 500_000);
const runs = 5;

/**
 * Replay of gzip archives against unpacking them alone with as many threads, against `zcat | jq` and DuckDB where they
 * are installed, and its memory on a tenth of the archive and on all of it.
 */
export async function benchReplay(): Promise<BenchRow[]> {
    const folder = mkdtempSync(join(tmpdir(), "replay-bench-"));
    try {
        const { books, rawBytes } = writeArchive(folder);
        const { files } = findLogFiles([folder]);
        const reading = await fastest(() => read(files, books));
        const floor = await fastest(() => unpackAlone(files));
        const command = await fastest(async () => replayCommand([folder], books));
        const name = `replay of ${books.records.toLocaleString("en")} records`;
        const size = `${(rawBytes / 1e6).toFixed(0)} MB unpacked`;
        return [
            {
                name: `${name}, reading, in terms of unpacking alone`,
                ratio: reading / floor,
                goal: 1.5,
                bound: "at most",
                detail: `${seconds(reading)} against ${seconds(floor)}; ${size}, ${availableParallelism()} threads each`,
            },
            ...againstTool("zcat and jq", name, command, () => jqCommand(folder, books)),
            ...(await againstDuckDb(name, command, folder, books)),
            memoryRow(name, files, books),
        ];
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function writeArchive(folder: string): { books: ArchiveBooks; rawBytes: number } {
    const books = emptyBooks();
    let rawBytes = 0;
    for (const { path, text } of generateArchive({ records, seed: 1 }, books)) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, gzipSync(text));
        rawBytes += text.length;
    }
    return { books, rawBytes };
}

async function read(files: readonly LogFile[], books: ArchiveBooks): Promise<void> {
    const order = {
        pattern: consoleAuthenticationFailures.pattern,
        companions: consoleSignInCompanions,
        countsMinutes: false,
    };
    const counted = new Set<string | undefined>();
    let read = 0;
    await readLogFiles(files, order, (report) => {
        read += report.records;
        for (const { id } of report.sightings.filter((sighting) => sighting.counted)) {
            counted.add(id);
        }
    });
    requireEqual("records read", read, books.records);
    requireEqual("events counted by replay", counted.size, books.counted);
}

/** Reads and unpacks every file and looks at nothing, with the same threads and the same queue. */
async function unpackAlone(files: readonly LogFile[]): Promise<void> {
    const code = `
        const { parentPort } = require("node:worker_threads");
        const { readFileSync } = require("node:fs");
        const { gunzipSync } = require("node:zlib");
        parentPort.on("message", (path) => {
            const bytes = readFileSync(path);
            const plain = gunzipSync(bytes, { chunkSize: bytes.readUInt32LE(bytes.length - 4) + 1 });
            parentPort.postMessage(plain.length);
        });`;
    const queue = [...files];
    const drain = (worker: Worker): Promise<void> =>
        new Promise((resolve) => {
            let waiting = 0;
            const next = (): void => {
                const file = queue.pop();
                if (file !== undefined) {
                    waiting++;
                    worker.postMessage(file.path);
                } else if (waiting === 0) {
                    resolve();
                }
            };
            worker.on("message", () => {
                waiting--;
                next();
            });
            next();
            next();
        });
    const workers = Array.from({ length: availableParallelism() }, () => new Worker(code, { eval: true }));
    await Promise.all(workers.map(drain));
    await Promise.all(workers.map((worker) => worker.terminate()));
}

/** The whole command, as a person runs it. @returns its peak of memory, in bytes. */
function replayCommand(paths: readonly string[], books?: ArchiveBooks): number {
    const script = `
        const { main } = require(${JSON.stringify(join(__dirname, "../drills/replay.ts"))});
        main(["--no-stack-file", "--json", ...process.argv.slice(1)], process).then((code) => {
            process.stderr.write(String(process.resourceUsage().maxRSS));
            process.exitCode = code;
        });`;
    const node = ["--require", "ts-node/register/transpile-only", "-e", script, ...paths];
    const { status, stdout, stderr } = spawnSync(process.execPath, node, { encoding: "utf8", maxBuffer: 1 << 30 });
    requireEqual("exit code of replay", status ?? -1, 0);
    if (books !== undefined) {
        requireEqual("events counted by the command", JSON.parse(stdout).counted.length, books.counted);
    }
    return Number(stderr) * 1024;
}

function againstTool(tool: string, name: string, ours: number, run: () => void): BenchRow[] {
    try {
        execFileSync("jq", ["--version"], { stdio: "ignore" });
    } catch {
        return [];
    }
    const start = performance.now();
    run();
    return [row(tool, name, ours, (performance.now() - start) / 1000)];
}

function jqCommand(folder: string, books: ArchiveBooks): void {
    const filter =
        '.Records[] | select(.eventName == "ConsoleLogin" and .errorMessage == "Failed authentication") | .eventID';
    const command = `find "$1" -name '*.gz' -print0 | xargs -0 zcat | jq -r '${filter}' | sort -u | wc -l`;
    const count = execFileSync("sh", ["-c", command, "sh", folder], { encoding: "utf8" });
    requireEqual("events counted by jq", Number(count), books.counted);
}

async function againstDuckDb(name: string, ours: number, folder: string, books: ArchiveBooks): Promise<BenchRow[]> {
    let duckdb: typeof import("@duckdb/node-api");
    try {
        duckdb = require("@duckdb/node-api");
    } catch {
        return [];
    }
    const connection = await (await duckdb.DuckDBInstance.create(":memory:")).connect();
    const columns = "{Records: 'STRUCT(eventName VARCHAR, errorMessage VARCHAR, eventID VARCHAR)[]'}";
    const start = performance.now();
    const result = await connection.runAndReadAll(`
        SELECT count(DISTINCT record.eventID) FROM (
            SELECT unnest(Records) AS record
            FROM read_json('${folder}/**/*.json.gz', columns = ${columns}, maximum_object_size = 100000000))
        WHERE record.eventName = 'ConsoleLogin' AND record.errorMessage = 'Failed authentication'`);
    const theirs = (performance.now() - start) / 1000;
    requireEqual("events counted by DuckDB", Number(result.getRows()[0]?.[0]), books.counted);
    connection.closeSync();
    return [row("DuckDB read_json", name, ours, theirs)];
}

function row(tool: string, name: string, ours: number, theirs: number): BenchRow {
    return {
        name: `${name}, the whole command, against ${tool}`,
        ratio: theirs / ours,
        goal: 1,
        detail: `${seconds(ours)} against ${seconds(theirs)}`,
    };
}

function memoryRow(name: string, files: readonly LogFile[], books: ArchiveBooks): BenchRow {
    const tenth = replayCommand(files.slice(0, Math.ceil(files.length / 10)).map(({ path }) => path));
    const all = replayCommand(
        files.map(({ path }) => path),
        books,
    );
    const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
    return {
        name: `${name}, memory, in terms of a tenth of them`,
        ratio: all / tenth,
        goal: 1.5,
        bound: "at most",
        detail: `at most ${megabytes(all)}, for a tenth ${megabytes(tenth)}`,
    };
}

async function fastest(work: () => unknown): Promise<number> {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run++) {
        const start = performance.now();
        await work();
        best = Math.min(best, (performance.now() - start) / 1000);
    }
    return best;
}

function requireEqual(what: string, found: number, wanted: number): void {
    if (found !== wanted) {
        throw new Error(`${what}: ${found}, and the archive has ${wanted}.`);
    }
}

const seconds = (value: number): string => `${value.toFixed(2)} s`;

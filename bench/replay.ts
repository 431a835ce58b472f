import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Control, consoleAuthenticationFailures, controls } from "../detection";
import { findLogFiles, type LogFile } from "../drills/replay/reading/findLogFiles";
import { readLogFiles } from "../drills/replay/reading/readLogFiles";
import { type ArchiveBooks, emptyBooks, generateArchive } from "../tests/drills/replay/generateArchive";
import { type BenchRow, fastest, load, requireEqual, seconds } from "./measure";
import { otherTools } from "./replay/otherTools";
import { replayCommand } from "./replay/replayCommand";
import { gunzipAlone, unpackAlone } from "./replay/unpackAlone";

/** How many records the archives have, from small to large: `REPLAY_BENCH_RECORDS=100000,10000000`. */
const sizes = (process.env.REPLAY_BENCH_RECORDS ?? "100000,1000000").split(",").map(Number);
const runs = 5;

/**
 * Replay of gzip archives against unpacking them alone, against `zcat | jq` and DuckDB where they are installed, and its
 * memory on the largest archive in terms of the smallest.
 */
export async function benchReplay(): Promise<BenchRow[]> {
    const rows: BenchRow[] = [];
    const memory: { readonly records: number; readonly bytes: number }[] = [];
    for (const records of sizes) {
        const folder = mkdtempSync(join(tmpdir(), "replay-bench-"));
        try {
            const archive = writeArchive(folder, records);
            rows.push(...(await againstUnpacking(folder, archive)));
            let bytes = 0;
            const { command } = await fastest(runs, {
                command: () => {
                    bytes = Math.max(bytes, replayCommand(folder, archive.books));
                },
            });
            memory.push({ records, bytes });
            for (const tool of otherTools()) {
                const { theirs } = await fastest(tool.runs, { theirs: () => tool.run(folder, archive.books) });
                rows.push({
                    name: `${archive.name}, the whole command, against ${tool.name}`,
                    ratio: theirs / command,
                    goal: tool.isQuick && archive.books.records > 500_000 ? 1.5 : 1,
                    bound: "at least",
                    detail: `${seconds(command)} against ${seconds(theirs)}, ${load()}`,
                });
            }
        } finally {
            rmSync(folder, { recursive: true });
        }
    }
    return [...rows, ...memoryRow(memory)];
}

interface Archive {
    readonly name: string;
    readonly size: string;
    readonly books: ArchiveBooks;
}

function writeArchive(folder: string, records: number): Archive {
    const books = emptyBooks();
    let bytes = 0;
    for (const { path, text } of generateArchive({ records, seed: 1 }, books)) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, gzipSync(text));
        bytes += text.length;
    }
    const name = `replay of ${records.toLocaleString("en")} records`;
    return { name, size: `${(bytes / 1e6).toFixed(0)} MB unpacked`, books };
}

/** Reading, without the start of the program, against the least that anybody has to do: by our own means, and by gzip's. */
async function againstUnpacking(folder: string, { name, size, books }: Archive): Promise<BenchRow[]> {
    const { files } = findLogFiles([folder]);
    const { reading, readingForAll, ...floors } = await fastest(runs, {
        reading: () => read(files, books, [consoleAuthenticationFailures]),
        readingForAll: () => read(files, books, Object.values(controls)),
        "unpacking alone": () => unpackAlone(files),
        "gunzip alone": () => gunzipAlone(folder),
    });
    return [
        ...Object.entries(floors).map(([what, took]) => ({
            name: `${name}, reading, in terms of ${what}`,
            ratio: reading / took,
            goal: books.records > 500_000 ? 1.5 : 1.8,
            detail: `${seconds(reading)} against ${seconds(took)}; ${size}, ${availableParallelism()} cores each, ${load()}`,
        })),
        {
            name: `${name}, reading for fifteen controls, in terms of one`,
            ratio: readingForAll / reading,
            goal: 1.5,
            detail: `${seconds(readingForAll)} against ${seconds(reading)}, ${load()}`,
        },
    ];
}

async function read(files: readonly LogFile[], books: ArchiveBooks, some: readonly Control[]): Promise<void> {
    const order = {
        controls: some.map(({ slug, pattern, companions }) => ({ slug, pattern, companions })),
        notesSuccesses: true,
        countsMinutes: false,
    };
    let records = 0;
    let refused = 0;
    await readLogFiles(files, order, (report) => {
        records += report.records;
        refused += report.sightings.filter(
            ({ signIn, seenBy }) => signIn === undefined && seenBy.some(({ control }) => control === refusedCalls),
        ).length;
    });
    requireEqual("records read", records, books.records);
    requireEqual("refused calls", refused, some.some(({ slug }) => slug === refusedCalls) ? books.refused : 0);
}

const refusedCalls = "unauthorized-api-calls";

function memoryRow(memory: readonly { readonly records: number; readonly bytes: number }[]): BenchRow[] {
    const smallest = memory[0];
    const largest = memory.at(-1);
    if (smallest === undefined || largest === undefined || smallest === largest) {
        return [];
    }
    const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
    const count = (records: number): string => records.toLocaleString("en");
    return [
        {
            name: `replay of ${count(largest.records)} records, memory, in terms of ${count(smallest.records)}`,
            ratio: largest.bytes / smallest.bytes,
            goal: 1.5,
            detail: `at most ${megabytes(largest.bytes)} against ${megabytes(smallest.bytes)}`,
        },
    ];
}

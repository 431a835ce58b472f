import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { FileReport } from "./fileReport";
import type { LogFile } from "./findLogFiles";
import { LogFileReader, type ReadingOrder } from "./LogFileReader";

/** Below this many bytes one thread is done before others have started. */
const worthAThread = 4 * 1024 * 1024;

export interface ReadingOptions {
    /** How many threads read at most. Default: one per core. */
    readonly threads?: number;
    /** Below how many bytes in all no threads are started. Default: 4 MiB. */
    readonly worthAThread?: number;
}

/**
 * Reads log files, in parallel if there are many of them.
 *
 * @param onReport called for each file, in no particular order.
 */
export async function readLogFiles(
    files: readonly LogFile[],
    order: ReadingOrder,
    onReport: (report: FileReport, file: LogFile) => void,
    options: ReadingOptions = {},
): Promise<void> {
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const isSmall = size < (options.worthAThread ?? worthAThread);
    const threads = Math.min(options.threads ?? availableParallelism(), files.length);
    if (isSmall || threads <= 1) {
        const reader = new LogFileReader(order);
        for (const file of files) {
            onReport(await reader.read(file.path), file);
        }
        return;
    }
    // The largest first: the end of the work is not one thread with the largest file.
    const queue = [...files].sort((one, other) => one.size - other.size);
    const code = bundledThread();
    // Without the options of this process: each thread would load what translates TypeScript, and needs none of it.
    const start = { eval: true, workerData: order, execArgv: [] };
    const workers = Array.from({ length: threads }, () => new Worker(code, start));
    try {
        await Promise.all(workers.map((worker) => drain(worker, queue, onReport)));
    } finally {
        await Promise.all(workers.map((worker) => worker.terminate()));
    }
}

/** Two files are under way for each thread, so that it never waits for the next one. */
const underWay = 2;

function drain(worker: Worker, queue: LogFile[], onReport: (report: FileReport, file: LogFile) => void): Promise<void> {
    const waiting: LogFile[] = [];
    return new Promise((resolve, reject) => {
        const sendNext = (): void => {
            const file = queue.pop();
            if (file !== undefined) {
                waiting.push(file);
                worker.postMessage(file.path);
            } else if (waiting.length === 0) {
                resolve();
            }
        };
        worker.on("error", reject);
        worker.on("message", (report: FileReport) => {
            const index = waiting.findIndex(({ path }) => path === report.path);
            const [file] = waiting.splice(index, 1);
            if (file !== undefined) {
                onReport(report, file);
            }
            sendNext();
        });
        for (let count = 0; count < underWay; count++) {
            sendNext();
        }
    });
}

/** The thread's program as one text: each thread would take most of a second to translate it from TypeScript itself. */
function bundledThread(): string {
    const { buildSync }: typeof import("esbuild") = require("esbuild");
    const { outputFiles } = buildSync({
        entryPoints: [join(__dirname, "readerThread.ts")],
        bundle: true,
        platform: "node",
        target: "node20",
        write: false,
        logLevel: "silent",
    });
    return outputFiles[0]?.text ?? "";
}

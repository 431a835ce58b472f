import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { FileReport } from "./fileReport";
import type { LogFile } from "./findLogFiles";
import { LogFileReader, type ReadingOrder } from "./LogFileReader";
import { ReadingThreads } from "./ReadingThreads";

/** Below this many bytes one thread is done before others have started. */
const worthAThread = 16 * 1024 * 1024;

export interface ReadingOptions {
    /** How many threads read at most. Default: one per core. */
    readonly threads?: number;
    /** Below how many bytes in all no threads are started. Default: 16 MiB. */
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
    const reader = new LogFileReader(order);
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const isSmall = size < (options.worthAThread ?? worthAThread);
    const count = Math.min(options.threads ?? availableParallelism(), files.length);
    if (isSmall || count <= 1) {
        for (const file of files) {
            onReport(await reader.read(file.path), file);
        }
        return;
    }
    // The threads take the largest first: the end of the work is not one thread with the largest file.
    const queue = [...files].sort((one, other) => one.size - other.size);
    const threads = new ReadingThreads(count, order);
    const readWhile = async (isNeeded: () => boolean): Promise<void> => {
        while (isNeeded()) {
            const file = queue.shift();
            if (file === undefined) {
                return;
            }
            onReport(await reader.read(file.path), file);
            // Lets in what starts the threads.
            await setImmediate();
        }
    };
    await Promise.all([threads.drain(queue, onReport), readWhile(() => !threads.haveStarted)]);
    // Threads that broke down leave files behind.
    await readWhile(() => true);
}

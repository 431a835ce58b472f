import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { unpackAside } from "../../records/unpack";
import type { FileReport } from "./fileReport";
import type { LogFile } from "./findLogFiles";
import { LogFileReader, type ReadingOrder } from "./LogFileReader";
import { ReadingThreads } from "./ReadingThreads";

/** Below this many bytes one thread is done before others have started. */
const worthAThread = 16 * 1024 * 1024;

/**
 * Unpacking takes two thirds of the time, and Node.js does that in threads that it has already: so many of them keep this
 * one busy. More need threads that search as well, each of which takes a start, and as long again to compile its code.
 */
const enoughForOne = 3;

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
    const reader = new LogFileReader(order, unpackAside);
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const isSmall = size < (options.worthAThread ?? worthAThread);
    const threads = Math.min(options.threads ?? availableParallelism(), files.length);
    const others = isSmall || threads <= enoughForOne ? 0 : threads - 1;
    // The other threads take the largest first: the end of the work is not one thread with the largest file.
    const queue = [...files].sort((one, other) => one.size - other.size);
    const readHere = async (): Promise<void> => {
        for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
            onReport(await reader.read(file.path), file);
            // Lets in what the other threads report.
            await setImmediate();
        }
    };
    const underWay = Array.from({ length: threads - others }, readHere);
    await Promise.all([others > 0 && new ReadingThreads(others, order).drain(queue, onReport), ...underWay]);
    // Threads that broke down leave files behind.
    await readHere();
}

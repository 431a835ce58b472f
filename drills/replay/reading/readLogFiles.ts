import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { unpack, unpackAside } from "../../records/unpack";
import type { FileReport } from "./fileReport";
import type { LogFile } from "./findLogFiles";
import { LogFileReader, type ReadingOrder } from "./LogFileReader";
import { ReadingThreads } from "./ReadingThreads";

/** Below this many bytes one thread is done before others have started. */
const worthAThread = 16 * 1024 * 1024;

/**
 * Unpacking takes two thirds of the time, and Node.js has threads for it from the start (libuv's thread pool): two of them
 * are kept busy while this thread searches what they have unpacked. What is under way for longer outlives collections.
 */
const underWayAtOnce = 3;

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
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const isSmall = size < (options.worthAThread ?? worthAThread);
    // Beside threads that unpack what they search, this one does so too: to hand every file over twice takes longer.
    const reader = new LogFileReader(order, isSmall ? unpackAside : unpack);
    const threads = Math.min(options.threads ?? availableParallelism(), files.length);
    const others = isSmall ? 0 : threads - 1;
    // The largest first: the end of the work is not one thread with the largest file.
    const queue = [...files].sort((one, other) => one.size - other.size);
    const readHere = async (): Promise<void> => {
        for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
            onReport(await reader.read(file.path), file);
            // Lets in what the other threads report.
            await setImmediate();
        }
    };
    // Beside threads that search as well, a second file under way here would take a core from them.
    const underWay = Array.from({ length: isSmall ? underWayAtOnce : 1 }, readHere);
    await Promise.all([others > 0 && new ReadingThreads(others, order).drain(queue, onReport), ...underWay]);
    // Threads that broke down leave files behind.
    await readHere();
}

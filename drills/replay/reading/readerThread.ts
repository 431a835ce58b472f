import { parentPort, workerData } from "node:worker_threads";
import { LogFileReader, type ReadingOrder } from "./LogFileReader";

/** Runs in a thread of its own: a load of paths comes in, and their reports go out, in the same order. */
const reader = new LogFileReader(workerData as ReadingOrder);
let done = Promise.resolve();

parentPort?.on("message", (paths: readonly string[]) => {
    done = done.then(async () => {
        const reports = [];
        for (const path of paths) {
            reports.push(await reader.read(path));
        }
        parentPort?.postMessage(reports);
    });
});

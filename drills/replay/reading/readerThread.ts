import { parentPort, workerData } from "node:worker_threads";
import { LogFileReader, type ReadingOrder } from "./LogFileReader";

/** Runs in a thread of its own: a path comes in, its report goes out. */
const reader = new LogFileReader(workerData as ReadingOrder);

parentPort?.on("message", (path: string) => {
    reader.read(path).then((report) => parentPort?.postMessage(report));
});

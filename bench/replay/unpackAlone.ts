import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { LogFile } from "../../drills/replay/reading/findLogFiles";

/** Reads and unpacks every file and looks at nothing, with the same library, the same threads and the same queue. */
export async function unpackAlone(files: readonly LogFile[]): Promise<void> {
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
    const start = { eval: true, execArgv: [] };
    const workers = Array.from({ length: availableParallelism() }, () => new Worker(code, start));
    await Promise.all(workers.map(drain));
    await Promise.all(workers.map((worker) => worker.terminate()));
}

/** The same with the program `gzip`, a process per core. */
export function gunzipAlone(folder: string): void {
    const command = `find "$1" -name '*.gz' -print0 | xargs -0 -P ${availableParallelism()} -n 100 gunzip -c > /dev/null`;
    execFileSync("sh", ["-c", command, "sh", folder]);
}

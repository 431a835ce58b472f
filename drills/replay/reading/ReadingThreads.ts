import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { isCompiled } from "../../callOf";
import { type FileReport, unreadable } from "./fileReport";
import type { LogFile } from "./findLogFiles";
import type { ReadingOrder } from "./LogFileReader";

/** Two loads are under way for each thread, so that it never waits for the next one. */
const underWay = 2;
/** Bytes of a load of several files: a message takes as long as a small file. */
const mostTogether = 256 * 1024;

/** Threads that read log files side by side. */
export class ReadingThreads {
    constructor(
        private readonly count: number,
        private readonly order: ReadingOrder,
    ) {}

    /**
     * Takes the files from the end of a queue until it is empty, and reports on each. A thread that breaks down, for want
     * of memory for one, takes its loads with it: the others go on, and what is in the queue after the last is left there.
     */
    public async drain(queue: LogFile[], onReport: (report: FileReport, file: LogFile) => void): Promise<void> {
        threadProgram ??= bundledThread();
        const code = await threadProgram;
        const start = {
            eval: true,
            workerData: this.order,
            // Not the options of this process: each thread would load what translates TypeScript, and needs none of it.
            execArgv: [],
            // What was unpacked is freed when the young generation is full: the smaller it is, the less lies about.
            resourceLimits: { maxYoungGenerationSizeMb: 6 },
        };
        const workers = Array.from({ length: this.count }, () => new Worker(code, start));
        try {
            await Promise.all(workers.map((worker) => this.drainWith(worker, queue, onReport)));
        } finally {
            await Promise.all(workers.map((worker) => worker.terminate()));
        }
    }

    private drainWith(
        worker: Worker,
        queue: LogFile[],
        onReport: (report: FileReport, file: LogFile) => void,
    ): Promise<void> {
        const waiting: LogFile[][] = [];
        return new Promise((resolve) => {
            const sendNext = (): void => {
                const load = nextLoad(queue);
                if (load.length > 0) {
                    waiting.push(load);
                    worker.postMessage(load.map(({ path }) => path));
                } else if (waiting.length === 0) {
                    resolve();
                }
            };
            worker.on("error", (error) => {
                const reason = `was not read to its end, because a thread broke down (${error.message}).`;
                for (const file of waiting.splice(0).flat()) {
                    onReport(unreadable(file.path, reason), file);
                }
                resolve();
            });
            worker.on("message", (reports: readonly FileReport[]) => {
                for (const [index, file] of (waiting.shift() ?? []).entries()) {
                    onReport(reports[index] as FileReport, file);
                }
                sendNext();
            });
            for (let count = 0; count < underWay; count++) {
                sendNext();
            }
        });
    }
}

/** Takes files from the end of a queue: one, and small ones with it. */
function nextLoad(queue: LogFile[]): LogFile[] {
    const load: LogFile[] = [];
    let size = 0;
    for (let file = queue.at(-1); file !== undefined; file = queue.at(-1)) {
        size += file.size;
        if (load.length > 0 && size > mostTogether) {
            break;
        }
        load.push(file);
        queue.pop();
    }
    return load;
}

let threadProgram: Promise<string> | undefined;

/** The thread's program as one text: each thread would take most of a second to translate it from TypeScript itself. */
async function bundledThread(): Promise<string> {
    if (isCompiled) {
        return readFile(join(__dirname, "readerThread.js"), "utf8");
    }
    const { build }: typeof import("esbuild") = require("esbuild");
    const { outputFiles } = await build({
        entryPoints: [join(__dirname, "readerThread.ts")],
        bundle: true,
        platform: "node",
        target: "node20",
        write: false,
        logLevel: "silent",
    });
    return outputFiles[0]?.text ?? "";
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { isCompiled } from "../../callOf";
import { type FileReport, unreadable } from "./fileReport";
import type { LogFile } from "./findLogFiles";
import type { ReadingOrder } from "./LogFileReader";

/** Two files are under way for each thread, so that it never waits for the next one. */
const underWay = 2;

/** Threads that read log files side by side. */
export class ReadingThreads {
    constructor(
        private readonly count: number,
        private readonly order: ReadingOrder,
    ) {}

    /**
     * Takes the files from the end of a queue until it is empty, and reports on each. A thread that breaks down, for want
     * of memory for one, takes its files with it: the others go on, and what is in the queue after the last is left there.
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
        const waiting: LogFile[] = [];
        return new Promise((resolve) => {
            const sendNext = (): void => {
                const file = queue.pop();
                if (file !== undefined) {
                    waiting.push(file);
                    worker.postMessage(file.path);
                } else if (waiting.length === 0) {
                    resolve();
                }
            };
            worker.on("error", (error) => {
                const reason = `was not read to its end, because a thread broke down (${error.message}).`;
                for (const file of waiting.splice(0)) {
                    onReport(unreadable(file.path, reason), file);
                }
                resolve();
            });
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

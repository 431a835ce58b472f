import { createReadStream, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { errorCode } from "../../errorCode";
import { foreignForm } from "../../records/foreignForm";
import { RecordFinder } from "../../records/RecordFinder";
import { RecordSplitter } from "../../records/RecordSplitter";
import { type Unpacked, unpack, type unpackAside, unpackedStream } from "../../records/unpack";
import { compileJudge, type Judge, type Wanted } from "../judging/judgeRecord";
import { FileTally } from "./FileTally";
import { type FileReport, passedOver, unreadable } from "./fileReport";
import { TrailFileReader } from "./TrailFileReader";
import { type TimeBounds, timeBounds } from "./timeRange";

/** What every file is read for. Plain data: it travels between threads. */
export interface ReadingOrder extends Wanted {
    /** Whether to count the records of every minute: a filter with a default value publishes in each of them. */
    readonly countsMinutes: boolean;
    /** Default: those that can be at present. */
    readonly bounds?: TimeBounds;
}

/** Files up to this size are read at once, which is twice as fast; larger ones piece by piece. */
const readAtOnce = 16 * 1024 * 1024;
/** Unpacked, they take at most this; more is read piece by piece, too. */
const unpackedAtOnce = 128 * 1024 * 1024;

/** Reads log files one after the other, in constant memory. Never throws: what is wrong with a file is in its report. */
export class LogFileReader {
    private readonly judge: Judge;
    private readonly bounds: TimeBounds;
    private readonly trailFiles: TrailFileReader;

    /**
     * @param unpackFile how a file is unpacked that is read at once.
     * @throws FilterPatternError if the pattern is not valid.
     */
    constructor(
        private readonly order: ReadingOrder,
        private readonly unpackFile: typeof unpack | typeof unpackAside = unpack,
    ) {
        this.judge = compileJudge(order);
        this.bounds = order.bounds ?? timeBounds();
        this.trailFiles = new TrailFileReader(this.judge, order.countsMinutes, this.bounds);
    }

    public async read(path: string): Promise<FileReport> {
        try {
            const status = statSync(path);
            if (!status.isFile()) {
                return await this.readStream(path, createReadStream(path));
            }
            if (status.size === 0) {
                return basename(path) === "ConfigWritabilityCheckFile"
                    ? passedOver(path, "is empty: AWS Config writes it to find out whether it may.")
                    : unreadable(path, "is empty. Download it again.");
            }
            const isSmall = status.size <= readAtOnce;
            const found = isSmall ? await this.unpackFile(readFileSync(path), unpackedAtOnce) : undefined;
            return found === undefined
                ? await this.readStream(path, createReadStream(path, { highWaterMark }))
                : this.readBytes(path, found);
        } catch (error) {
            return unreadable(path, failureText(error));
        }
    }

    /** Reads a stream to its end, compressed with gzip or not, under the name of `path`. */
    public async readStream(path: string, source: Readable): Promise<FileReport> {
        const tally = new FileTally(this.judge, this.order.countsMinutes, this.bounds);
        const splitter = new RecordSplitter(new RecordFinder(tally));
        try {
            const plain = await unpackedStream(source);
            if (plain === undefined) {
                return unreadable(path, "is empty.");
            }
            await new Promise<void>((resolve, reject) => {
                let isFirst = true;
                // Not an iterator, which would lose what was unpacked before a fault.
                plain.on("data", (chunk: Buffer) => {
                    const form = isFirst ? foreignForm(chunk) : undefined;
                    isFirst = false;
                    if (form !== undefined) {
                        tally.addFault(form);
                        plain.destroy();
                    } else {
                        splitter.push(chunk);
                    }
                });
                plain.on("end", () => {
                    splitter.end();
                    resolve();
                });
                plain.on("error", reject);
                plain.on("close", resolve);
            });
        } catch (error) {
            tally.addFault(failureText(error));
        } finally {
            source.destroy();
        }
        return tally.report(path);
    }

    private readBytes(path: string, { bytes, fault }: Unpacked): FileReport {
        const tally = new FileTally(this.judge, this.order.countsMinutes, this.bounds);
        const found = this.trailFiles.read(bytes);
        const form = found === undefined ? foreignForm(bytes) : undefined;
        if (found !== undefined) {
            tally.addTrailFile(found, bytes);
        } else if (form !== undefined) {
            tally.addFault(form);
        } else {
            const splitter = new RecordSplitter(new RecordFinder(tally));
            splitter.push(bytes);
            splitter.end();
        }
        if (fault !== undefined) {
            tally.addFault(failureText(fault));
        }
        return tally.report(path);
    }
}

const highWaterMark = 1024 * 1024;

/** Goes on from "The file", by the codes of Node.js. */
const failures: Readonly<Record<string, string>> = {
    ENOENT: "does not exist any more.",
    EACCES: "may not be read by you. Change its permissions, or copy it.",
    EPERM: "may not be read by you. Change its permissions, or copy it.",
    EIO: "cannot be read: the disk reports an error.",
    Z_BUF_ERROR: "is compressed with gzip and ends too early. Download it again.",
    Z_DATA_ERROR: "is compressed with gzip and damaged. Download it again.",
};

function failureText(error: unknown): string {
    const code = errorCode(error);
    return failures[code] ?? `cannot be read (${code}).`;
}

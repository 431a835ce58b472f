import { EntryReader } from "./EntryReader";
import type { SplitSink } from "./LineReader";
import { beginningOfLine, lineThatBeginsAnew } from "./logLines";
import { incomplete } from "./skipValue";

/** A single value of this size is no CloudTrail record, which has at most 1 MiB: its end is not waited for. */
const largestValue = 16 * 1024 * 1024;

/**
 * Takes logs apart into records without reading them: a `Records` file as CloudTrail delivers it to S3, JSON arrays,
 * JSON lines, objects in a row, lines with something in front of the object, tables of comma-separated values, lists in
 * lists, and the answers of AWS and of other tools that hold a list. Takes bytes as they come; what is kept between two
 * calls is at most one value.
 */
export class RecordSplitter {
    /** Where the bytes handed along begin in all that has come. */
    public offset = 0;
    private received = 0;
    private rest: Buffer = Buffer.alloc(0);
    private readonly entries: EntryReader;
    private isFirst = true;
    /** The rest is not looked at again before it has grown to this size. */
    private worthALook = 0;
    /** In the middle of a value that is too large: what comes is dropped up to a line that begins anew. */
    private isDropping = false;

    constructor(private readonly sink: SplitSink) {
        this.entries = new EntryReader(sink);
    }

    /** Splits the next bytes. They are not copied if they end with a value. */
    public push(chunk: Buffer): void {
        this.received += chunk.length;
        const joined = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
        const bytes = this.isDropping ? this.drop(joined) : joined;
        if (bytes.length < this.worthALook) {
            this.rest = bytes;
            return;
        }
        this.keep(bytes, this.split(bytes, false));
    }

    /** Splits what is left. */
    public end(): void {
        // A number or a line of text ends only where something follows.
        const lineEnd = Buffer.from(this.rest.at(-1) === 0x0a ? "" : "\n");
        this.received += lineEnd.length;
        let bytes: Buffer = this.isDropping ? Buffer.alloc(0) : Buffer.concat([this.rest, lineEnd]);
        for (;;) {
            bytes = bytes.subarray(this.split(bytes, true));
            const next = !this.entries.isInside ? lineThatBeginsAnew(bytes) : undefined;
            if (next === undefined) {
                break;
            }
            this.offset = this.received - bytes.length;
            this.sink.stray(bytes, 0);
            bytes = bytes.subarray(next);
        }
        if (this.entries.isInside || bytes.length > 0) {
            this.sink.cutShort();
        }
        this.rest = Buffer.alloc(0);
    }

    private keep(bytes: Buffer, from: number): void {
        const left = bytes.length - from;
        if (left > largestValue) {
            this.sink.stray(bytes, from);
            this.entries.leave();
            this.worthALook = 0;
            this.isDropping = true;
            this.rest = this.drop(bytes.subarray(from));
            return;
        }
        this.rest = left === 0 ? Buffer.alloc(0) : Buffer.from(bytes.subarray(from));
        // Twice the size each time: otherwise a long value that comes in small pieces is read once per piece.
        this.worthALook = left > 1024 * 1024 ? Math.min(left * 2, largestValue + 1) : 0;
    }

    /** @returns what is left: from the line that begins anew, or so much that the beginning of one is not missed. */
    private drop(bytes: Buffer): Buffer {
        const next = lineThatBeginsAnew(bytes);
        this.isDropping = next === undefined;
        return Buffer.from(bytes.subarray(next ?? -beginningOfLine));
    }

    /** @returns the offset up to which the bytes are done with. */
    private split(bytes: Buffer, isLast: boolean): number {
        this.offset = this.received - bytes.length;
        let position = 0;
        if (this.isFirst && bytes.length >= 3) {
            this.isFirst = false;
            position = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
        }
        for (;;) {
            position = this.entries.skipBlanks(bytes, position);
            if (position >= bytes.length) {
                return position;
            }
            const next = this.entries.read(bytes, position, isLast);
            if (next === incomplete) {
                return position;
            }
            position = next;
        }
    }
}

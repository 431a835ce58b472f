import { beginningOfLine, lineThatBeginsAnew, nextLine, timeInFront } from "./logLines";
import { newObjectSkim, type ObjectSkim, skimObject } from "./skimObject";
import { incomplete, malformed, skipBlanks, skipValue } from "./skipValue";

/** What a splitter finds. Every range is of the bytes handed along, and only good during the call. */
export interface SplitSink {
    /** A JSON object that stands where a record should. */
    object(bytes: Buffer, start: number, end: number, skim: Readonly<ObjectSkim>): void;
    /** A line or an element that is no JSON object; what stands there from `start` on shows what it is. */
    stray(bytes: Buffer, start: number): void;
    /** The bytes end in the middle of a value or of a list. */
    cutShort(): void;
}

/** A single value of this size is no CloudTrail record, which has at most 1 MiB: its end is not waited for. */
const largestValue = 16 * 1024 * 1024;

/** Where the splitter stands: between values, in a list of records, or behind such a list in the object that holds it. */
type Place = "values" | "list" | "members";

/**
 * Takes logs apart into records without reading them: a `Records` file as CloudTrail delivers it to S3, JSON arrays,
 * JSON lines, objects in a row, exports of CloudWatch Logs (a time in front of each line), the answer of `aws logs
 * filter-log-events`, and what a subscription of a log group delivers (`logEvents`). Takes bytes as they come; what is
 * kept between two calls is at most one value.
 */
export class RecordSplitter {
    private rest: Buffer = Buffer.alloc(0);
    private place: Place = "values";
    /** Where the list ends, the splitter goes on there. */
    private behindList: Place = "values";
    private isFirst = true;
    /** The rest is not looked at again before it has grown to this size. */
    private worthALook = 0;
    /** In the middle of a value that is too large: what comes is dropped up to a line that begins anew. */
    private isDropping = false;
    private readonly skim = newObjectSkim();

    constructor(private readonly sink: SplitSink) {}

    /** Splits the next bytes. They are not copied if they end with a value. */
    public push(chunk: Buffer): void {
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
        let bytes: Buffer = this.isDropping ? Buffer.alloc(0) : Buffer.concat([this.rest, Buffer.from("\n")]);
        for (;;) {
            bytes = bytes.subarray(this.split(bytes, true));
            const next = this.place === "values" ? lineThatBeginsAnew(bytes) : undefined;
            if (next === undefined) {
                break;
            }
            this.sink.stray(bytes, 0);
            bytes = bytes.subarray(next);
        }
        if (this.place !== "values" || bytes.length > 0) {
            this.sink.cutShort();
        }
        this.rest = Buffer.alloc(0);
    }

    private keep(bytes: Buffer, from: number): void {
        const left = bytes.length - from;
        if (left > largestValue) {
            this.sink.stray(bytes, from);
            this.place = "values";
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
        let position = 0;
        if (this.isFirst && bytes.length >= 3) {
            this.isFirst = false;
            position = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
        }
        for (;;) {
            position = skipBlanks(bytes, position, bytes.length);
            if (position >= bytes.length) {
                return position;
            }
            const next = this.step(bytes, position, isLast);
            if (next === incomplete) {
                return position;
            }
            position = next;
        }
    }

    /** @returns the offset behind what was done, or `incomplete`. */
    private step(bytes: Buffer, position: number, isLast: boolean): number {
        const byte = bytes[position];
        switch (this.place) {
            case "values":
                return byte === 0x7b /* { */ || byte === 0x5b /* [ */
                    ? this.value(bytes, position)
                    : this.line(bytes, position, isLast);
            case "list":
                return this.element(bytes, position, byte);
            case "members":
                return this.member(bytes, position, byte);
        }
    }

    private value(bytes: Buffer, position: number): number {
        if (bytes[position] === 0x5b /* [ */) {
            this.enterList("values");
            return position + 1;
        }
        return this.object(bytes, position, "members");
    }

    private element(bytes: Buffer, position: number, byte: number | undefined): number {
        if (byte === 0x2c /* , */) {
            return position + 1;
        }
        if (byte === 0x5d /* ] */) {
            this.place = this.behindList;
            return position + 1;
        }
        return byte === 0x7b /* { */ ? this.object(bytes, position, undefined) : this.strayValue(bytes, position);
    }

    /** @param insideList where to go on behind a list of records in the object; undefined: such lists do not count. */
    private object(bytes: Buffer, position: number, insideList: Place | undefined): number {
        const end = skimObject(bytes, position, bytes.length, this.skim, insideList !== undefined);
        if (end === malformed) {
            this.sink.stray(bytes, position);
            this.place = "values";
            return nextLine(bytes, position);
        }
        if (end !== incomplete) {
            if (insideList !== undefined && end === this.skim.listStart) {
                this.enterList(insideList);
            } else {
                this.sink.object(bytes, position, end, this.skim);
            }
        }
        return end;
    }

    private strayValue(bytes: Buffer, position: number): number {
        const end = skipValue(bytes, position, bytes.length);
        if (end === incomplete) {
            return incomplete;
        }
        this.sink.stray(bytes, position);
        return end === malformed ? position + 1 : end;
    }

    /** The members behind a list of records are of no interest, up to the end of the object. */
    private member(bytes: Buffer, position: number, byte: number | undefined): number {
        if (byte === 0x7d /* } */) {
            this.place = "values";
            return position + 1;
        }
        if (byte === 0x2c /* , */ || byte === 0x3a /* : */) {
            return position + 1;
        }
        const end = skipValue(bytes, position, bytes.length);
        return end === malformed ? position + 1 : end;
    }

    /** A line that does not begin with JSON: perhaps with the time at which CloudWatch Logs took it in. */
    private line(bytes: Buffer, position: number, isLast: boolean): number {
        const lineEnd = bytes.indexOf(0x0a, position);
        const brace = bytes.indexOf(0x7b /* { */, position);
        if (brace !== -1 && (lineEnd === -1 || brace < lineEnd)) {
            if (brace - position < 64 && timeInFront.test(bytes.toString("latin1", position, brace))) {
                return brace;
            }
        } else if (lineEnd === -1 && !isLast) {
            return incomplete;
        }
        if (bytes[position] === 0x2c /* , */) {
            return position + 1;
        }
        if (lineEnd === -1 && !isLast) {
            return incomplete;
        }
        this.sink.stray(bytes, position);
        return nextLine(bytes, position);
    }

    private enterList(behindList: Place): void {
        this.place = "list";
        this.behindList = behindList;
    }
}

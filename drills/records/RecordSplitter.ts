import { beginningOfLine, inFrontOfRecord, jsonCells, lineThatBeginsAnew, nextLine } from "./logLines";
import { parsedJson } from "./parsedJson";
import { newObjectSkim, type ObjectSkim, skimObject } from "./skimObject";
import { incomplete, malformed, skipBlanks, skipString, skipValue } from "./skipValue";

/** What a splitter finds. Every range is of the bytes handed along, and only good during the call. */
export interface SplitSink {
    /** A JSON object that stands where a record should. */
    object(bytes: Buffer, start: number, end: number, skim: Readonly<ObjectSkim>): void;
    /** A text that stands where a record should, without its quotation marks: records can be written in it. */
    text(text: string, bytes: Buffer, start: number, end: number): void;
    /** A line or an element that is neither; what stands there from `start` on shows what it is. */
    stray(bytes: Buffer, start: number): void;
    /** The bytes end in the middle of a value or of a list. */
    cutShort(): void;
}

/** A single value of this size is no CloudTrail record, which has at most 1 MiB: its end is not waited for. */
const largestValue = 16 * 1024 * 1024;

/** In a list of records, among the members of the object that holds it, or before an object that holds one. */
type Place = "list" | "members" | "holder";

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
    /** What is open, from the outside in. */
    private readonly places: Place[] = [];
    private isFirst = true;
    /** Whether anything was found: a table has a line of names before that. */
    private hasBegun = false;
    /** Whether the line began with something else than the value that stands in it: then something can follow, too. */
    private isInLine = false;
    /** The rest is not looked at again before it has grown to this size. */
    private worthALook = 0;
    /** In the middle of a value that is too large: what comes is dropped up to a line that begins anew. */
    private isDropping = false;
    private readonly skim = newObjectSkim();

    constructor(private readonly sink: SplitSink) {}

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
            const next = this.places.length === 0 ? lineThatBeginsAnew(bytes) : undefined;
            if (next === undefined) {
                break;
            }
            this.offset = this.received - bytes.length;
            this.sink.stray(bytes, 0);
            bytes = bytes.subarray(next);
        }
        if (this.places.length > 0 || bytes.length > 0) {
            this.sink.cutShort();
        }
        this.rest = Buffer.alloc(0);
    }

    private keep(bytes: Buffer, from: number): void {
        const left = bytes.length - from;
        if (left > largestValue) {
            this.sink.stray(bytes, from);
            this.places.length = 0;
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
            const start = position;
            position = skipBlanks(bytes, position, bytes.length);
            this.isInLine &&= !bytes.subarray(start, position).includes(0x0a);
            if (position >= bytes.length) {
                return position;
            }
            const next = this.step(bytes, position, isLast);
            if (next === incomplete) {
                return position;
            }
            position = next;
            this.hasBegun = true;
        }
    }

    /** @returns the offset behind what was done, or `incomplete`. */
    private step(bytes: Buffer, position: number, isLast: boolean): number {
        const byte = bytes[position];
        const place = this.places.at(-1);
        if (place === "members") {
            return this.member(bytes, position, byte);
        }
        if (byte === 0x7b /* { */) {
            return this.object(bytes, position);
        }
        if (byte === 0x5b /* [ */) {
            this.places.push("list");
            return position + 1;
        }
        return place === "list" ? this.element(bytes, position, byte) : this.line(bytes, position, isLast);
    }

    private element(bytes: Buffer, position: number, byte: number | undefined): number {
        if (byte === 0x2c /* , */) {
            return position + 1;
        }
        if (byte === 0x5d /* ] */) {
            this.places.pop();
            return position + 1;
        }
        return byte === 0x22 /* " */ ? this.string(bytes, position) : this.strayValue(bytes, position);
    }

    private object(bytes: Buffer, position: number): number {
        const end = skimObject(bytes, position, bytes.length, this.skim, true);
        if (end === malformed) {
            this.sink.stray(bytes, position);
            this.places.length = 0;
            return nextLine(bytes, position);
        }
        if (end === incomplete) {
            return incomplete;
        }
        if (this.places.at(-1) === "holder") {
            this.places.pop();
        }
        if (end === this.skim.holdsFrom) {
            const isList = bytes[end] === 0x5b; /* [ */
            this.places.push("members", isList ? "list" : "holder");
            return isList ? end + 1 : end;
        }
        this.sink.object(bytes, position, end, this.skim);
        return end;
    }

    private string(bytes: Buffer, position: number): number {
        const end = skipString(bytes, position + 1, bytes.length);
        if (end !== incomplete) {
            const text = parsedJson(bytes.toString("utf8", position, end));
            if (typeof text === "string") {
                this.sink.text(text, bytes, position, end);
            } else {
                this.sink.stray(bytes, position);
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
            this.places.pop();
            return position + 1;
        }
        if (byte === 0x2c /* , */ || byte === 0x3a /* : */) {
            return position + 1;
        }
        const end = skipValue(bytes, position, bytes.length);
        return end === malformed ? position + 1 : end;
    }

    /** A line that does not begin with an object or a list. */
    private line(bytes: Buffer, position: number, isLast: boolean): number {
        if (bytes[position] === 0x2c /* , */) {
            return position + 1;
        }
        const lineEnd = bytes.indexOf(0x0a, position);
        const end = lineEnd === -1 ? bytes.length : lineEnd;
        // In the line alone: a search to the end of the bytes would cost the square of a text without braces.
        const line = bytes.subarray(position, end);
        const brace = line.indexOf(0x7b /* { */);
        if (brace !== -1 && inFrontOfRecord.test(line.toString("latin1", 0, brace))) {
            this.isInLine = true;
            return position + brace;
        }
        if (lineEnd === -1 && !isLast) {
            return incomplete;
        }
        return this.wholeLine(bytes, position, end, isLast);
    }

    private wholeLine(bytes: Buffer, position: number, end: number, isLast: boolean): number {
        const next = nextLine(bytes, position);
        const line = bytes.subarray(position, end);
        const cells = line.includes(0x7b /* { */) ? jsonCells(line.toString("utf8")) : [];
        for (const cell of cells) {
            this.sink.text(cell, bytes, position, end);
        }
        // What is written behind a value, on a line that had something in front of it, is of no interest either.
        if (cells.length > 0 || this.isInLine) {
            return next;
        }
        if (!this.hasBegun) {
            const nextEnd = bytes.indexOf(0x0a, next);
            if (nextEnd === -1 && !isLast) {
                return incomplete;
            }
            if (jsonCells(bytes.toString("utf8", next, nextEnd === -1 ? bytes.length : nextEnd)).length > 0) {
                return next;
            }
        }
        // A line that is one text, and not a row of cells.
        const behindText = bytes[position] === 0x22 /* " */ ? skipString(bytes, position + 1, end) : incomplete;
        if (behindText !== incomplete && skipBlanks(bytes, behindText, end) === end) {
            return this.string(bytes, position);
        }
        this.sink.stray(bytes, position);
        return next;
    }
}

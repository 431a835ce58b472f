import { parsedJson } from "../../detection";
import { behindRule, nextLine, objectInLine, opensList } from "./logLines";
import { endOfText, holdsText, quotedTexts } from "./quotedTexts";
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

/** In a list of records, among the members of the object that holds it, or before an object that holds one. */
type Place = "list" | "members" | "holder";

/** Reads one entry of a log after the other, and knows what is open around it. */
export class EntryReader {
    /** What is open, from the outside in. */
    private readonly places: Place[] = [];
    /** Whether anything was found: a table has a line of names before that. */
    private hasBegun = false;
    /** Whether the line began with something else than the value that stands in it: then something can follow, too. */
    private isInLine = false;
    private readonly skim = newObjectSkim();

    constructor(private readonly sink: SplitSink) {}

    /** Whether a list is open, or an object that holds one. */
    public get isInside(): boolean {
        return this.places.length > 0;
    }

    /** Whatever is open will not be closed any more. */
    public leave(): void {
        this.places.length = 0;
    }

    /** @returns the offset of the next entry. */
    public skipBlanks(bytes: Buffer, position: number): number {
        const next = skipBlanks(bytes, position, bytes.length);
        this.isInLine &&= !bytes.subarray(position, next).includes(0x0a);
        return next;
    }

    /**
     * @param position where the entry starts.
     * @param isLast whether nothing comes behind these bytes.
     * @returns the offset behind what was read, or `incomplete`.
     */
    public read(bytes: Buffer, position: number, isLast: boolean): number {
        const next = this.step(bytes, position, isLast);
        this.hasBegun ||= next !== incomplete;
        return next;
    }

    private step(bytes: Buffer, position: number, isLast: boolean): number {
        const byte = bytes[position];
        const place = this.places.at(-1);
        if (place === "members") {
            return this.member(bytes, position, byte);
        }
        if (byte === 0x7b /* { */) {
            return this.object(bytes, position, isLast);
        }
        const isList = byte === 0x5b /* [ */ && (place === "list" || opensList(bytes, position, isLast));
        if (isList === undefined) {
            return incomplete;
        }
        if (isList) {
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

    private object(bytes: Buffer, position: number, isLast: boolean): number {
        const end = skimObject(bytes, position, bytes.length, this.skim, true);
        if (end === malformed) {
            this.places.length = 0;
            // What is spelled otherwise than JSON can have JSON in it.
            return objectInLine(bytes.subarray(position, nextLine(bytes, position))) === 0
                ? this.strayLine(bytes, position)
                : this.line(bytes, position, isLast);
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
        const object = objectInLine(bytes.subarray(position, nextLine(bytes, position)));
        if (object !== -1) {
            this.isInLine = true;
            return position + object;
        }
        if (lineEnd === -1 && !isLast) {
            return incomplete;
        }
        return this.wholeLine(bytes, position, end, isLast);
    }

    private wholeLine(bytes: Buffer, position: number, end: number, isLast: boolean): number {
        // A line that is one text, and not a row of cells.
        const behindText = bytes[position] === 0x22 /* " */ ? skipString(bytes, position + 1, end) : incomplete;
        if (behindText !== incomplete && skipBlanks(bytes, behindText, end) === end) {
            return this.string(bytes, position);
        }
        const textEnd = endOfText(bytes, position, end);
        if (textEnd === incomplete && !isLast) {
            return incomplete;
        }
        const behind = textEnd === incomplete ? end : textEnd;
        const text = bytes.toString("utf8", position, behind);
        const texts = quotedTexts(text.trimEnd());
        for (const each of texts) {
            this.sink.text(each, bytes, position, behind);
        }
        const next = nextLine(bytes, behind);
        // What is written behind a value, on a line that had something in front of it, is of no interest either.
        if (texts.length > 0 || this.isInLine) {
            this.isInLine = false;
            return next;
        }
        if (!this.hasBegun && !text.includes("}")) {
            // The names of the columns of a table.
            const rowStart = behindRule(bytes, next);
            const rowEnd = bytes.indexOf(0x0a, rowStart);
            if (rowEnd === -1 && !isLast) {
                return incomplete;
            }
            const row = bytes.subarray(rowStart, rowEnd === -1 ? bytes.length : rowEnd);
            if (objectInLine(row) > 0 || holdsText(row.toString("utf8").trimEnd())) {
                return rowStart;
            }
        }
        return this.strayLine(bytes, position);
    }

    private strayLine(bytes: Buffer, position: number): number {
        this.sink.stray(bytes, position);
        return nextLine(bytes, position);
    }
}

import { parsedJson } from "../../detection";
import { behindRule, nextLine, objectInLine } from "./logLines";
import { endOfText, holdsText, quotedTexts } from "./quotedTexts";
import type { ObjectSkim } from "./skimObject";
import { incomplete, malformed, skipBlanks, skipString } from "./skipValue";

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

/** Reads the lines of a log that do not begin with an object or a list: what stands in front of one, and texts. */
export class LineReader {
    /** Whether anything was found: a table has a line of names before that. */
    public hasBegun = false;
    /** Whether the line began with something else than the value that stands in it: then something can follow, too. */
    public isInLine = false;

    constructor(private readonly sink: Pick<SplitSink, "text" | "stray">) {}

    /** @returns the offset behind what was read, or of the object that stands in the line, or `incomplete`. */
    public read(bytes: Buffer, position: number, isLast: boolean): number {
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
        return this.whole(bytes, position, end, isLast);
    }

    private whole(bytes: Buffer, position: number, end: number, isLast: boolean): number {
        // A line that is one text, and not a row of cells.
        const behindText = bytes[position] === 0x22 /* " */ ? skipString(bytes, position + 1, end) : incomplete;
        if (behindText >= 0 && skipBlanks(bytes, behindText, end) === end) {
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
            // The names of the columns of a table, and in front of them what Excel and Windows PowerShell say of it.
            const behindNames = /^(?:sep=|#TYPE )/.test(text) ? nextLine(bytes, next) : next;
            const rowStart = behindRule(bytes, behindNames);
            const rowEnd = bytes.indexOf(0x0a, rowStart);
            if (rowEnd === -1 && !isLast) {
                return incomplete;
            }
            const row = bytes.subarray(rowStart, rowEnd === -1 ? bytes.length : rowEnd);
            if (objectInLine(row) > 0 || holdsText(row.toString("utf8").trimEnd())) {
                return rowStart;
            }
        }
        return this.stray(bytes, position);
    }

    /** The line is neither, whatever stands in it. */
    public stray(bytes: Buffer, position: number): number {
        this.sink.stray(bytes, position);
        return nextLine(bytes, position);
    }

    /** Hands on the text of a string that opens at `position`. */
    public string(bytes: Buffer, position: number): number {
        const end = skipString(bytes, position + 1, bytes.length);
        if (end === malformed) {
            return this.stray(bytes, position);
        }
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
}

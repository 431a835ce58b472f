import { LineReader, type SplitSink } from "./LineReader";
import { nextLine, objectInLine, opensList } from "./logLines";
import { ObjectSkim, skimObject } from "./skimObject";
import { incomplete, malformed, skipBlanks, skipValue } from "./skipValue";

/** In a list of records, among the members of the object that holds it, or before an object that holds one. */
type Place = "list" | "members" | "holder";

/** Reads one entry of a log after the other, and knows what is open around it. */
export class EntryReader {
    /** What is open, from the outside in. */
    private readonly places: Place[] = [];
    private readonly skim = new ObjectSkim();
    private readonly lines: LineReader;

    constructor(private readonly sink: SplitSink) {
        this.lines = new LineReader(sink);
    }

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
        this.lines.isInLine &&= !bytes.subarray(position, next).includes(0x0a);
        return next;
    }

    /**
     * @param position where the entry starts.
     * @param isLast whether nothing comes behind these bytes.
     * @returns the offset behind what was read, or `incomplete`.
     */
    public read(bytes: Buffer, position: number, isLast: boolean): number {
        const next = this.step(bytes, position, isLast);
        this.lines.hasBegun ||= next !== incomplete;
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
        return place === "list" ? this.element(bytes, position, byte) : this.lines.read(bytes, position, isLast);
    }

    private element(bytes: Buffer, position: number, byte: number | undefined): number {
        if (byte === 0x2c /* , */) {
            return position + 1;
        }
        if (byte === 0x5d /* ] */) {
            this.places.pop();
            return position + 1;
        }
        return byte === 0x22 /* " */ ? this.lines.string(bytes, position) : this.strayValue(bytes, position);
    }

    private object(bytes: Buffer, position: number, isLast: boolean): number {
        const end = skimObject(bytes, position, bytes.length, this.skim, true);
        if (end === malformed) {
            this.places.length = 0;
            // What is spelled otherwise than JSON can have JSON in it.
            return objectInLine(bytes.subarray(position, nextLine(bytes, position))) === 0
                ? this.lines.stray(bytes, position)
                : this.lines.read(bytes, position, isLast);
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
}

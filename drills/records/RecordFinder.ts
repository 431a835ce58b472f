import { parsedJson } from "../../detection";
import type { SplitSink } from "./EntryReader";
import { type FoundRecord, isRecord, recordsInObject, recordsInText } from "./recordsWithin";
import type { ObjectSkim } from "./skimObject";

/**
 * What an entry is that holds no record: an Insights event, a digest of log files, the message by which CloudWatch Logs
 * tests a subscription, fields of records without the records, or nothing that is known.
 */
export type OtherEntry = "insight" | "digest" | "control" | "fields" | "unknown";

/** What a finder finds. Every range is of the bytes handed along, and only good during the call. */
export interface RecordSink {
    /** @param entry where the entry starts that holds the record, in the bytes of the splitter. */
    record(record: FoundRecord, entry: number): void;
    other(kind: OtherEntry, bytes: Buffer, start: number, end: number): void;
    /** No JSON. */
    stray(bytes: Buffer, start: number): void;
    cutShort(): void;
}

/** Tells what the entries are that a splitter finds, and takes the records out of what they are wrapped in. */
export class RecordFinder implements SplitSink {
    /** Entries without a record whose kind was asked for. */
    private asked = 0;

    constructor(private readonly sink: RecordSink) {}

    public object(bytes: Buffer, start: number, end: number, skim: Readonly<ObjectSkim>): void {
        if (isRecord(skim)) {
            const { eventTimeStart, eventTimeEnd } = skim;
            this.sink.record({ bytes, start, end, timeStart: eventTimeStart, timeEnd: eventTimeEnd }, start);
        } else if (skim.isDigest || skim.isInsight) {
            this.sink.other(skim.isDigest ? "digest" : "insight", bytes, start, end);
        } else {
            this.records(recordsInObject(bytes.subarray(start, end)), bytes, start, end);
        }
    }

    public text(text: string, bytes: Buffer, start: number, end: number): void {
        this.records(recordsInText(text), bytes, start, end);
    }

    public stray(bytes: Buffer, start: number): void {
        const lineEnd = bytes.indexOf(0x0a, start);
        if (
            this.asked++ < mostAsked &&
            holdsFields(bytes.toString("utf8", start, lineEnd === -1 ? start + 4096 : lineEnd))
        ) {
            this.sink.other("fields", bytes, start, bytes.length);
        } else {
            this.sink.stray(bytes, start);
        }
    }

    public cutShort(): void {
        this.sink.cutShort();
    }

    private records(found: readonly FoundRecord[], bytes: Buffer, start: number, end: number): void {
        for (const record of found) {
            this.sink.record(record, start);
        }
        if (found.length === 0) {
            this.sink.other(this.kindOf(bytes.subarray(start, end)), bytes, start, end);
        }
    }

    private kindOf(json: Buffer): OtherEntry {
        if (json.includes(controlMessage)) {
            return "control";
        }
        const isField = json.length < longestField && isFieldOfResult(parsedJson(json.toString("utf8")));
        return isField || (this.asked++ < mostAsked && holdsFields(json.toString("utf8"))) ? "fields" : "unknown";
    }
}

/** So many entries show of what kind a file is. */
const mostAsked = 1000;

/** The member's name depends on how the message is handed on. */
const controlMessage = Buffer.from('"CWL CONTROL MESSAGE: ');

/** A field of a result of Logs Insights, such as a time or a pointer, has some hundred bytes. */
const longestField = 4096;

/** Names of columns, as Athena, CloudTrail Lake and the console spell them, and Elastic's own fields. */
const holdsFields = (text: string): boolean =>
    !text.includes("\0") &&
    ((/event[ _.]?name/i.test(text) && /event[ _.]?time/i.test(text)) || /aws["'.: {]+cloudtrail["'.: {]/.test(text));

/** Logs Insights answers with a list of fields for each log event. */
const isFieldOfResult = (value: unknown): boolean =>
    typeof value === "object" && value !== null && Object.keys(value).sort().join() === "field,value";

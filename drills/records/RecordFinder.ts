import { parsedJson } from "../../detection";
import type { SplitSink } from "./LineReader";
import { printedForm } from "./printedForm";
import { type FoundRecord, isRecord, recordsInObject, recordsInText } from "./recordsWithin";
import type { ObjectSkim } from "./skimObject";

/**
 * What an entry is that holds no record: an Insights event, a digest of log files, the message by which CloudWatch Logs
 * tests a subscription, what is written beside each record, fields of records without the records, or nothing that is known.
 */
export type OtherEntry = "insight" | "digest" | "control" | "beside" | "fields" | "unknown";

/** What a finder finds. Every range is of the bytes handed along, and only good during the call. */
export interface RecordSink {
    /** @param entry where the entry starts that holds the record, in the bytes of the splitter. */
    record(record: FoundRecord, entry: number): void;
    other(kind: OtherEntry, bytes: Buffer, start: number, end: number): void;
    /** No JSON. */
    stray(bytes: Buffer, start: number): void;
    /** @param advice sentences that name the form of the file, and what to run to get another one. */
    printed(advice: string): void;
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
        if (this.asked >= mostAsked) {
            this.sink.stray(bytes, start);
            return;
        }
        // A record that is written as YAML, or as Python prints it, has many lines.
        const text = bytes.toString("utf8", start, start + longestField);
        const advice = printedForm(text, this.asked++ === 0);
        if (advice !== undefined) {
            this.sink.printed(advice);
        }
        if (holdsFields(text)) {
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
        const text = json.toString("utf8");
        if (json.length < longestField && standsBeside(parsedJson(text))) {
            return "beside";
        }
        return this.asked++ < mostAsked && holdsFields(text) ? "fields" : "unknown";
    }
}

/** So many entries show of what kind a file is. */
const mostAsked = 1000;

/** The member's name depends on how the message is handed on. */
const controlMessage = Buffer.from('"CWL CONTROL MESSAGE: ');

/** A field of a result of Logs Insights, such as a time or a pointer, has some hundred bytes. */
const longestField = 4096;

/** Names of columns, as Athena, CloudTrail Lake, Microsoft Sentinel and the console spell them. */
const nameColumn = /event[ _.]?name/i;
const otherColumn =
    /event[ _.]?(?:time|source|type[ _.]?name|id\b)|error[ _.]?(?:code|message)|user[ _.]?identity|source[ _.]?ip[ _.]?address|user[ _.]?name/i;

/** As Elastic and its like name the fields, and the Open Cybersecurity Schema Framework, in which Security Lake keeps them. */
const ownSchema =
    /aws["'.: {]+cloudtrail["'.: {]|"class_(?:uid|name)".*"CloudTrail"|"CloudTrail".*"class_(?:uid|name)"/s;

/** A notification of S3, and of services like it, has the names of a record and is none. */
const notification = /"eventSource\\*":\s*\\*"aws:/;

const holdsFields = (text: string): boolean =>
    !text.includes("\0") &&
    !notification.test(text) &&
    ((nameColumn.test(text) && otherColumn.test(text)) || ownSchema.test(text));

/** A field of a result of Logs Insights, or the line in front of each document that is sent to Elasticsearch at once. */
function standsBeside(value: unknown): boolean {
    const names = typeof value === "object" && value !== null ? Object.keys(value).sort().join() : "";
    return names === "field,value" || /^(?:create|delete|index|update)$/.test(names);
}

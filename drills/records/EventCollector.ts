import { parsedJson } from "../../detection";
import type { SentEvent } from "../simulation/sentEvent";
import { eventTimeOf } from "./eventTimeOf";
import { isText } from "./foreignForm";
import type { OtherEntry, RecordSink } from "./RecordFinder";
import type { FoundRecord } from "./recordsWithin";

/** More than this is not read by anybody. */
const mostListed = 10;

interface Fault {
    /** Where the entry starts, in the bytes of the file. */
    readonly position: number;
    /** Counted from 1: many entries can stand on one line. */
    readonly ordinal: number;
    /** The rest of a sentence that begins with the place: "is not JSON.". */
    readonly reason: string;
}

/** Collects the records of a file that is read at once, and what in it is none. */
export class EventCollector implements RecordSink {
    public readonly events: SentEvent[] = [];
    private readonly faults: Fault[] = [];
    private entries = 0;
    private fieldsOnly: Fault | undefined;
    private isCutShort = false;
    /** How the first entry begins, if it is no JSON. */
    private beginning: string | undefined;
    private advice: string | undefined;

    /** @param offset where the bytes that are handed along begin in the file. */
    constructor(private readonly offset: () => number) {}

    public record({ bytes, start, end, timeStart, timeEnd }: FoundRecord, entry: number): void {
        this.add(bytes.toString("utf8", start, end), bytes.toString("utf8", timeStart, timeEnd), entry);
    }

    public other(kind: OtherEntry, bytes: Buffer, start: number, end: number): void {
        const message = bytes.toString("utf8", start, end);
        if (kind === "control") {
            return;
        }
        if (kind === "beside" || kind === "fields") {
            this.fieldsOnly ??= { position: this.offset() + start, ordinal: this.entries + 1, reason: fieldsOnly };
        }
        if (kind === "beside") {
            return;
        }
        const value = parsedJson(message);
        // Insights events have a type and no name.
        const insight = value as { readonly eventTime?: unknown; readonly eventType?: unknown } | null | undefined;
        if (typeof insight?.eventTime === "string" && typeof insight.eventType === "string") {
            this.add(message, insight.eventTime, start);
        } else {
            this.fault(start, lack(value));
        }
    }

    public stray(bytes: Buffer, start: number): void {
        const isJson = /^(?:null|true|false|-?\d+)\s*(?:[,\]]|$)/.test(bytes.toString("utf8", start, start + 64));
        const isFirst = this.entries === 0 && bytes.toString("latin1", 0, start).trim() === "";
        if (isFirst && this.offset() === 0 && !isJson) {
            this.beginning = bytes.toString("utf8", start, start + 20).trimEnd();
        }
        this.fault(start, isJson ? noObject : "is not JSON.");
    }

    public printed(advice: string): void {
        this.advice ??= advice;
    }

    public cutShort(): void {
        this.isCutShort = true;
    }

    /** Full sentences, empty if the file can be used. @param bytes the whole file. */
    public problems(bytes: Buffer): string[] {
        if (this.events.length === 0 && this.beginning !== undefined) {
            const what = isText(this.beginning)
                ? `not JSON: it begins with ${JSON.stringify(this.beginning)}`
                : "binary";
            return [`It is ${what}. ${this.advice ?? "Give CloudTrail records as JSON."}`];
        }
        const lines = new LineCounter(bytes);
        const faults = this.fieldsOnly && this.events.length === 0 ? [this.fieldsOnly] : this.faults;
        const listed = faults.slice(0, mostListed).map(({ position, ordinal, reason }) => {
            const line = lines.at(position);
            return `${this.entries <= 1 ? `Line ${line}` : `Entry ${ordinal} (line ${line})`} ${reason}`;
        });
        const others = faults.length - listed.length;
        return [
            ...listed,
            ...(others > 0 ? [`${others} more of the file's entries are no CloudTrail records either.`] : []),
            ...(faults.length > 0 && this.advice !== undefined ? [this.advice] : []),
            ...(this.isCutShort
                ? [
                      `It ends in the middle of the JSON, on line ${lines.at(bytes.toString("latin1").trimEnd().length)}. Download it again.`,
                  ]
                : []),
            ...(this.events.length + faults.length === 0 && !this.isCutShort ? ["It holds no CloudTrail record."] : []),
        ];
    }

    private add(message: string, eventTime: string, position: number): void {
        const happenedAt = new Date(eventTimeOf(eventTime));
        if (parsedJson(message) === undefined) {
            this.fault(position, "is not JSON.");
        } else if (Number.isNaN(happenedAt.getTime())) {
            const wanted = "a time such as 2026-03-02T09:00:00Z";
            this.fault(position, `is a record whose eventTime is "${eventTime}" and not ${wanted}.`);
        } else {
            this.entries++;
            // Line breaks in JSON only ever stand between values: inside of strings they are escaped.
            this.events.push({ happenedAt, message: message.replace(/\s*[\r\n]\s*/g, "") });
        }
    }

    private fault(position: number, reason: string): void {
        this.entries++;
        this.faults.push({ position: this.offset() + position, ordinal: this.entries, reason });
    }
}

const noObject = "is JSON, but not an object, so it is no CloudTrail record.";
const fieldsOnly =
    "holds fields of CloudTrail records and not the records as JSON, which a filter pattern is matched against. Export whole records (@message in Logs Insights).";

function lack(value: unknown): string {
    if (typeof value !== "object" || value === null) {
        return value === undefined ? "is not JSON." : noObject;
    }
    const lacking = ["eventTime", "eventName"].filter((name) => typeof Reflect.get(value, name) !== "string");
    return `is JSON, but no CloudTrail record: it has no ${lacking.join(" and no ")}.`;
}

/** Tells the one-based lines of ascending offsets. */
class LineCounter {
    private line = 1;
    private counted = 0;

    constructor(private readonly bytes: Buffer) {}

    public at(position: number): number {
        for (; this.counted < position; this.counted++) {
            this.line += this.bytes[this.counted] === 0x0a ? 1 : 0;
        }
        return this.line;
    }
}

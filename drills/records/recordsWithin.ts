import { parsedJson } from "../../detection";
import { packedPart, unpackText } from "./packedText";
import { RecordSplitter } from "./RecordSplitter";
import { ObjectSkim, skimObject } from "./skimObject";
import { skipBlanks, skipValue } from "./skipValue";

/** A record in some bytes. */
export interface FoundRecord {
    readonly bytes: Buffer;
    readonly start: number;
    readonly end: number;
    /** The text of `eventTime`, which need not lie in the record: it can be spelled with escapes there. */
    readonly timeStart: number;
    readonly timeEnd: number;
}

/** Whether an object is a CloudTrail record: it has a time and a name, as a notification of S3 has. */
export const isRecord = (skim: Readonly<ObjectSkim>): boolean =>
    skim.hasEventName && skim.eventTimeStart !== -1 && !skim.isNotification;

/** A record in a message in a list in an answer in a file: nobody wraps more often than this. */
const deepest = 24;

/**
 * The whole records somewhere in an object that is none itself: as a member of it (`detail` of EventBridge), written in
 * a text (`@message` of Logs Insights, `CloudTrailEvent` of `lookup-events`, `_raw` of Splunk, `event.original` of
 * Elastic) or packed into one (`awslogs.data` of a Lambda function). One that is there twice, in two members, is one.
 */
export const recordsInObject = (json: Buffer): FoundRecord[] => (mayHoldRecord(json) ? recordsInValue(json, 0) : []);

/** What is found in all that holds a record: its member, spelled with escapes perhaps, or packed data. */
const trace = new RegExp(`eventName|\\\\u|${packedPart}`);

const mayHoldRecord = (json: Buffer): boolean => trace.test(json.toString("latin1"));

/** The records that are written in a text, or packed into it. */
export const recordsInText = (text: string): FoundRecord[] => recordsIn(text, 0);

function recordsInValue(json: Buffer, depth: number): FoundRecord[] {
    const first = json[0];
    if (depth > deepest) {
        return [];
    }
    if (first === 0x22 /* " */) {
        const text = mayHoldRecord(json) ? parsedJson(json.toString("utf8")) : undefined;
        return typeof text === "string" ? recordsIn(text, depth + 1) : [];
    }
    if (first === 0x7b /* { */) {
        const record = recordOf(json);
        return record === undefined
            ? distinct(valuesIn(json).flatMap((each) => recordsInValue(each, depth + 1)))
            : [record];
    }
    return first === 0x5b /* [ */ ? valuesIn(json).flatMap((each) => recordsInValue(each, depth + 1)) : [];
}

function recordOf(json: Buffer): FoundRecord | undefined {
    const skim = new ObjectSkim();
    skimObject(json, 0, json.length, skim);
    if (isRecord(skim)) {
        const { eventTimeStart, eventTimeEnd } = skim;
        return { bytes: json, start: 0, end: json.length, timeStart: eventTimeStart, timeEnd: eventTimeEnd };
    }
    if (!json.includes("\\u")) {
        return undefined;
    }
    // Names that are spelled with escapes: the time is told again in plain letters.
    const value = parsedJson(json.toString("utf8")) as { readonly eventTime?: unknown; readonly eventName?: unknown };
    if (typeof value?.eventTime !== "string" || typeof value.eventName !== "string") {
        return undefined;
    }
    const bytes = Buffer.concat([json, Buffer.from(value.eventTime)]);
    return { bytes, start: 0, end: json.length, timeStart: json.length, timeEnd: bytes.length };
}

function recordsIn(text: string, depth: number): FoundRecord[] {
    const trimmed = text.trimStart();
    return depth > deepest ? [] : recordsInBytes(unpackText(trimmed) ?? Buffer.from(trimmed), depth);
}

function recordsInBytes(bytes: Buffer, depth: number): FoundRecord[] {
    const found: FoundRecord[][] = [];
    const splitter = new RecordSplitter({
        object: (all, start, end) => found.push(recordsInValue(all.subarray(start, end), depth + 1)),
        text: (text) => found.push(recordsIn(text, depth + 1)),
        stray: () => undefined,
        cutShort: () => undefined,
    });
    splitter.push(bytes);
    splitter.end();
    return found.flat();
}

function distinct(records: readonly FoundRecord[]): FoundRecord[] {
    const textOf = ({ bytes, start, end }: FoundRecord): string => bytes.toString("utf8", start, end);
    return records.length < 2 ? [...records] : [...new Map(records.map((each) => [textOf(each), each])).values()];
}

/** The values of the members of an object, or of the elements of an array, that spans all of some bytes. */
function valuesIn(json: Buffer): Buffer[] {
    const values: Buffer[] = [];
    const isObject = json[0] === 0x7b; /* { */
    let position = 1;
    for (;;) {
        position = skipBlanks(json, position, json.length);
        if (json[position] === 0x2c /* , */) {
            position++;
            continue;
        }
        const end = skipValue(json, position, json.length);
        if (end < 0) {
            // The end of it, or no JSON.
            return values;
        }
        const next = skipBlanks(json, end, json.length);
        if (isObject && json[next] === 0x3a /* : */) {
            position = next + 1;
        } else {
            values.push(json.subarray(position, end));
            position = end;
        }
    }
}

import { incomplete, malformed, skipBlanks, skipString, skipValue } from "./skipValue";

/** What is noted of a JSON object while its end is searched. Offsets are into the bytes; -1 where there is none. */
export class ObjectSkim {
    /** The text of `eventTime`, as it is spelled. */
    public eventTimeStart = -1;
    public eventTimeEnd = -1;
    /** Which members there are that tell what kind of object it is. */
    public hasEventName = false;
    public isInsight = false;
    public isDigest = false;
    /** What S3 and other services tell of events of their own, with the same names. */
    public isNotification = false;
    /** Where a list of records opens, or an object that has one: then the object is no record but holds them. */
    public holdsFrom = -1;
}

function forget(skim: ObjectSkim): void {
    skim.eventTimeStart = -1;
    skim.eventTimeEnd = -1;
    skim.hasEventName = false;
    skim.isInsight = false;
    skim.isDigest = false;
    skim.isNotification = false;
    skim.holdsFrom = -1;
}

/**
 * Finds the end of the JSON object that opens at `start`, without reading its values: most records of an archive are of
 * no interest, and `JSON.parse` costs many times as much.
 *
 * @param skim what is noted on the way; everything in it is overwritten.
 * @param mayHoldList whether a list of records in the object ends the search.
 * @returns the offset behind the object, `incomplete` or `malformed`; or `holdsFrom` as soon as that is found.
 */
export function skimObject(
    bytes: Uint8Array,
    start: number,
    end: number,
    skim: ObjectSkim,
    mayHoldList = false,
): number {
    forget(skim);
    let position = skipBlanks(bytes, start + 1, end);
    if (position < end && bytes[position] === 0x7d /* } */) {
        return position + 1;
    }
    while (position < end) {
        if (bytes[position] !== 0x22 /* " */) {
            return malformed;
        }
        const nameStart = position + 1;
        position = skipString(bytes, nameStart, end);
        const nameEnd = position - 1;
        if (position < 0) {
            return position;
        }
        position = skipBlanks(bytes, position, end);
        if (position >= end) {
            return incomplete;
        }
        if (bytes[position] !== 0x3a /* : */) {
            return malformed;
        }
        const valueStart = skipBlanks(bytes, position + 1, end);
        if (valueStart < end && noteMember(bytes, nameStart, nameEnd, valueStart, skim) && mayHoldList) {
            return skim.holdsFrom;
        }
        position = skipValue(bytes, valueStart, end);
        if (position < 0) {
            return position;
        }
        if (nameEnd - nameStart === eventTimeName.length && skim.eventTimeStart === valueStart + 1) {
            skim.eventTimeEnd = position - 1;
        }
        position = skipBlanks(bytes, position, end);
        if (position >= end) {
            return incomplete;
        }
        const separator = bytes[position];
        position++;
        if (separator === 0x7d /* } */) {
            return position;
        }
        if (separator !== 0x2c /* , */) {
            return malformed;
        }
        position = skipBlanks(bytes, position, end);
    }
    return incomplete;
}

/** Notes a member that tells something. @returns whether it is a list of records. */
function noteMember(bytes: Uint8Array, start: number, end: number, valueStart: number, skim: ObjectSkim): boolean {
    const valueByte = bytes[valueStart];
    if (end - start === eventTimeName.length) {
        if (spells(bytes, start, eventTimeName) && valueByte === 0x22 /* " */) {
            skim.eventTimeStart = valueStart + 1;
            return false;
        }
        if (spells(bytes, start, eventNameName)) {
            skim.hasEventName = true;
            return false;
        }
    }
    skim.isInsight ||= spells(bytes, start, insightName, end);
    skim.isDigest ||= spells(bytes, start, digestName, end);
    skim.isNotification ||= spells(bytes, start, sourceName, end) && spells(bytes, valueStart, notificationSource);
    const isRecord = skim.hasEventName || skim.eventTimeStart !== -1;
    if (isRecord || (valueByte !== 0x5b /* [ */ && valueByte !== 0x7b) /* { */) {
        return false;
    }
    const names = valueByte === 0x5b /* [ */ ? listNames : objectNames;
    if (!names.some((name) => spells(bytes, start, name, end))) {
        return false;
    }
    skim.holdsFrom = valueStart;
    return true;
}

function spells(bytes: Uint8Array, start: number, name: Uint8Array, end = start + name.length): boolean {
    if (end - start !== name.length) {
        return false;
    }
    for (let index = 0; index < name.length; index++) {
        if (bytes[start + index] !== name[index]) {
            return false;
        }
    }
    return true;
}

const bytesOf = (name: string): Uint8Array => Buffer.from(name, "latin1");
const eventTimeName = bytesOf("eventTime");
const eventNameName = bytesOf("eventName");
const insightName = bytesOf("insightDetails");
const digestName = bytesOf("digestS3Object");
const sourceName = bytesOf("eventSource");
/** A record of CloudTrail has a host name there, such as `s3.amazonaws.com`. */
const notificationSource = bytesOf('"aws:');
/**
 * Lists that can be too long to be looked at as one value: CloudTrail's files, CloudWatch Logs' subscriptions and
 * answers, `lookup-events`, the results of Logs Insights and Splunk, the hits of Elasticsearch.
 */
const listNames = ["Records", "logEvents", "events", "Events", "results", "hits"].map(bytesOf);
const objectNames = ["hits"].map(bytesOf);

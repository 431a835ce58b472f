import { incomplete, malformed, skipBlanks, skipString, skipValue } from "./skipValue";

/** What is noted of a JSON object while its end is searched. Offsets are into the bytes; -1 where there is none. */
export interface ObjectSkim {
    /** The text of `eventTime`, as it is spelled. */
    eventTimeStart: number;
    eventTimeEnd: number;
    /** Which members there are that tell what kind of object it is. */
    hasEventName: boolean;
    hasMessage: boolean;
    isInsight: boolean;
    isDigest: boolean;
    /** Behind the bracket that opens a list of records: then the object is no record but holds them. */
    listStart: number;
    /** Whether the elements of that list are log events that hold a record as their message. */
    listHoldsLogEvents: boolean;
}

export function newObjectSkim(): ObjectSkim {
    return {
        eventTimeStart: -1,
        eventTimeEnd: -1,
        hasEventName: false,
        hasMessage: false,
        isInsight: false,
        isDigest: false,
        listStart: -1,
        listHoldsLogEvents: false,
    };
}

function forget(skim: ObjectSkim): void {
    skim.eventTimeStart = -1;
    skim.eventTimeEnd = -1;
    skim.hasEventName = false;
    skim.hasMessage = false;
    skim.isInsight = false;
    skim.isDigest = false;
    skim.listStart = -1;
    skim.listHoldsLogEvents = false;
}

/**
 * Finds the end of the JSON object that opens at `start`, without reading its values: most records of an archive are of
 * no interest, and `JSON.parse` costs many times as much.
 *
 * @param skim what is noted on the way; everything in it is overwritten.
 * @param mayHoldList whether a list of records in the object ends the search.
 * @returns the offset behind the object, `incomplete` or `malformed`; or `listStart` as soon as that is found.
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
        if (position === incomplete) {
            return incomplete;
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
            return skim.listStart;
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
    switch (end - start) {
        case 9:
            if (spells(bytes, start, eventTimeName) && valueByte === 0x22 /* " */) {
                skim.eventTimeStart = valueStart + 1;
            } else if (spells(bytes, start, eventNameName)) {
                skim.hasEventName = true;
            } else if (spells(bytes, start, logEventsName) && valueByte === 0x5b /* [ */) {
                return openList(valueStart, true, skim);
            }
            return false;
        case 7:
            if (spells(bytes, start, recordsName) && valueByte === 0x5b /* [ */) {
                return openList(valueStart, false, skim);
            }
            skim.hasMessage ||= spells(bytes, start, messageName) && valueByte === 0x22 /* " */;
            return false;
        case 6:
            return (spells(bytes, start, eventsName) || spells(bytes, start, lookedUpName)) &&
                valueByte === 0x5b /* [ */
                ? openList(valueStart, true, skim)
                : false;
        case 15:
            skim.hasMessage ||= spells(bytes, start, lookedUpEventName) && valueByte === 0x22 /* " */;
            return false;
        default:
            skim.isInsight ||= spells(bytes, start, insightName, end);
            skim.isDigest ||= spells(bytes, start, digestName, end);
            return false;
    }
}

function openList(valueStart: number, holdsLogEvents: boolean, skim: ObjectSkim): true {
    skim.listStart = valueStart + 1;
    skim.listHoldsLogEvents = holdsLogEvents;
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
const recordsName = bytesOf("Records");
const logEventsName = bytesOf("logEvents");
const eventsName = bytesOf("events");
const messageName = bytesOf("message");
/** `aws cloudtrail lookup-events` has its own names. */
const lookedUpName = bytesOf("Events");
const lookedUpEventName = bytesOf("CloudTrailEvent");
const insightName = bytesOf("insightDetails");
const digestName = bytesOf("digestS3Object");

import type { SentEvent } from "../simulation/sentEvent";
import { jsonMembers } from "./jsonMembers";

/** What a JSON text holds: CloudTrail records, and what is wrong with the rest. */
export interface RecordsFound {
    readonly events: readonly SentEvent[];
    readonly faults: readonly RecordFault[];
}

/** A place in a text that should hold a CloudTrail record and does not. */
export interface RecordFault {
    /** Zero-based offset into the text. */
    readonly position: number;
    /** Which record of a list it is, counted from 1; a whole list often stands on one line. */
    readonly ordinal?: number;
    /** The rest of a sentence that begins with the place: "is JSON, but …". */
    readonly reason: string;
}

/**
 * Finds the records in a JSON text: one record, an array of records, a `Records` file as CloudTrail delivers it to S3,
 * or the answer of `aws logs filter-log-events`, the messages of which are records.
 *
 * @throws SyntaxError if the text is not JSON.
 */
export function recordsInJson(text: string): RecordsFound {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) {
        return recordsInArray(text, value, 0);
    }
    if (isObject(value)) {
        for (const name of ["Records", "events"]) {
            const list = value[name];
            const member = Array.isArray(list) ? jsonMembers(text).find((each) => each.name === name) : undefined;
            if (Array.isArray(list) && member !== undefined) {
                return recordsInArray(member.text, list, member.position);
            }
        }
    }
    return recordIn(text.trim(), value, text.search(/\S/));
}

function recordsInArray(text: string, values: readonly unknown[], position: number): RecordsFound {
    if (values.length === 0) {
        return { events: [], faults: [{ position, reason: "is a list without any record." }] };
    }
    const found = jsonMembers(text).map((member, index) => {
        const value = values[index];
        return isObject(value) && typeof value.message === "string" && value.eventTime === undefined
            ? recordInLogEvent(value.message, position + member.position)
            : recordIn(member.text, value, position + member.position);
    });
    return {
        events: found.flatMap(({ events }) => events),
        faults: found.flatMap(({ faults }, index) => faults.map((each) => ({ ...each, ordinal: index + 1 }))),
    };
}

/** A log event as CloudWatch Logs returns it, with the record as its message. */
function recordInLogEvent(message: string, position: number): RecordsFound {
    try {
        return recordIn(message.trim(), JSON.parse(message), position);
    } catch {
        return fault(position, "is a log event the message of which is not JSON.");
    }
}

function recordIn(text: string, value: unknown, position: number): RecordsFound {
    if (!isObject(value)) {
        return fault(position, "is JSON, but not an object, so it is no CloudTrail record.");
    }
    const { eventTime, eventName, eventType } = value;
    const lacking = [
        ...(typeof eventTime === "string" ? [] : ["eventTime"]),
        // Insights events have a type and no name.
        ...(typeof eventName === "string" || typeof eventType === "string" ? [] : ["eventName"]),
    ];
    if (typeof eventTime !== "string" || lacking.length > 0) {
        return fault(position, `is JSON, but no CloudTrail record: it has no ${lacking.join(" and no ")}.`);
    }
    const happenedAt = new Date(eventTime);
    if (!/^\d{4}-\d\d-\d\dT\d\d:/.test(eventTime) || Number.isNaN(happenedAt.getTime())) {
        return fault(
            position,
            `is a record whose eventTime is "${eventTime}" and not a time such as 2026-03-02T09:00:00Z.`,
        );
    }
    return { events: [{ happenedAt, message: onOneLine(text) }], faults: [] };
}

/** Line breaks in JSON only ever stand between values: inside of strings they are escaped. */
const onOneLine = (text: string): string => text.replace(/\s*[\r\n]\s*/g, "");

const fault = (position: number, reason: string): RecordsFound => ({ events: [], faults: [{ position, reason }] });

/** Any JSON object; which fields it has is for the caller to find out. */
const isObject = (value: unknown): value is { readonly [Field in string]?: unknown } =>
    typeof value === "object" && value !== null && !Array.isArray(value);

import type { Control } from "../../detection";
import type { SentEvent } from "./sentEvent";

/** Nine o'clock on a Monday morning, UTC: always the same, so that two rehearsals of one stack print the same. */
const start = new Date("2026-03-02T09:00:00Z");
const spanMilliseconds = 15 * 60_000;

/** The sample events of a control, spread evenly over a quarter of an hour in the order of the control. */
export function sampleEvents({ samples }: Control): SentEvent[] {
    return samples.map(({ title, note, message }, index) => {
        const happenedAt = new Date(start.getTime() + Math.floor((index * spanMilliseconds) / samples.length));
        return { happenedAt, title, note, message: withEventTime(message, happenedAt) };
    });
}

/** A record carries its own time; a message that is no record is sent as it is. */
function withEventTime(message: string, happenedAt: Date): string {
    try {
        const record = JSON.parse(message);
        return record?.eventTime === undefined
            ? message
            : JSON.stringify({ ...record, eventTime: `${happenedAt.toISOString().slice(0, 19)}Z` });
    } catch {
        return message;
    }
}

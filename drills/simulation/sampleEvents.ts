import type { Control } from "../../detection";
import type { SentEvent } from "./sentEvent";

const minute = 60_000;

/** For a control whose samples tell no time at all: nine o'clock on a Monday morning, always the same one. */
const defaultStart = Date.UTC(2026, 2, 2, 9);

/**
 * The sample events of a control at the times that their records tell, which are always the same: two rehearsals of
 * one stack print the same. A sample that is no record comes a minute after the one before it.
 */
export function sampleEvents({ samples }: Pick<Control, "samples">): SentEvent[] {
    let time = defaultStart - minute;
    return samples.map(({ title, note, message }) => {
        time = recordedTime(message) ?? time + minute;
        return { happenedAt: new Date(time), title, note, message };
    });
}

function recordedTime(message: string): number | undefined {
    try {
        const time = Date.parse(JSON.parse(message).eventTime);
        return Number.isNaN(time) ? undefined : time;
    } catch {
        return undefined;
    }
}

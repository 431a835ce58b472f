import type { DrilledEvent } from "../drill/drill";
import { alignColumns } from "./alignColumns";
import { calendarDay, clockTime } from "./clock";
import type { Ink } from "./ink";
import { printable } from "./printable";

/** How many events are listed; of more, those that are counted come first. */
const mostListed = 30;

/**
 * What was sent and what became of it, one event a line: `●` is counted, `○` is not, for the reason behind it.
 *
 * @param withNotes whether to say what a person should know of events that are not counted.
 */
export function eventLines(events: readonly DrilledEvent[], width: number, ink: Ink, withNotes: boolean): string[] {
    const listed = events.length <= mostListed ? events : mostTelling(events);
    const isOneDay = new Set(listed.map(({ minute }) => calendarDay(minute))).size <= 1;
    const rows = listed.flatMap((event) => {
        const { minute, who, from, what, counted, reason, note } = event;
        const time = isOneDay ? clockTime(minute) : `${calendarDay(minute)} ${clockTime(minute)}`;
        const mark = counted ? ink.red("●") : "○";
        const text = printable(what) + (reason === undefined ? "" : ink.dim(` · ${printable(reason)}`));
        return [
            [mark, time, printable(who, 24), printable(from, 39), text],
            ...(withNotes && note ? [["", "", "", "", ink.dim(note)]] : []),
        ];
    });
    const left = events.length - listed.length;
    const counted = events.filter((event) => event.counted).length;
    return [
        ...alignColumns(rows, width),
        ...(left > 0 ? [ink.dim(`… and ${left} more; ${counted} of all ${events.length} are counted`)] : []),
    ];
}

/** In the order in which they happened. */
function mostTelling(events: readonly DrilledEvent[]): DrilledEvent[] {
    const counted = events.filter((event) => event.counted).slice(0, mostListed);
    const others = events.filter((event) => !event.counted).slice(0, mostListed - counted.length);
    return [...counted, ...others].sort((one, other) => one.minute - other.minute);
}

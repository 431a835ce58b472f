import type { DrilledEvent } from "../drill/drill";
import { alignColumns } from "./alignColumns";
import { calendarDay, clockTime } from "./clock";
import type { Ink } from "./ink";

/** How many events are listed; of more, those that are counted come first. */
const mostListed = 30;

/** What was sent and what became of it, one line each: `●` is counted, `○` is not. */
export function eventLines(events: readonly DrilledEvent[], width: number, ink: Ink): string[] {
    const listed = events.length <= mostListed ? events : mostTelling(events);
    const days = new Set(listed.map(({ minute }) => calendarDay(minute)));
    const rows = listed.map((event) => [
        days.size > 1 ? `${calendarDay(event.minute)} ${clockTime(event.minute)}` : clockTime(event.minute),
        event.who,
        event.from,
        event.what,
        event.counted ? ink.red("● counted") : `○ ${event.reason}`,
    ]);
    const left = events.length - listed.length;
    const uncounted = events.filter(({ counted }) => !counted).length;
    return [
        ...alignColumns(rows, width),
        ...(left > 0 ? [ink.dim(`… and ${left} more; ${uncounted} of all ${events.length} are not counted`)] : []),
    ];
}

function mostTelling(events: readonly DrilledEvent[]): DrilledEvent[] {
    const counted = events.filter((event) => event.counted).slice(0, mostListed);
    const others = events.filter((event) => !event.counted).slice(0, mostListed - counted.length);
    return [...counted, ...others].sort((one, other) => one.minute - other.minute);
}

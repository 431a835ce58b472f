import type { DrilledEvent } from "../simulation/simulation";
import { alignColumns } from "./alignColumns";
import { calendarDay, clockTime } from "./clock";
import type { Ink } from "./ink";
import { visibleText } from "./visibleText";

/** How many events are listed; of more, those that are counted come first. */
const mostListed = 30;

/**
 * What was sent and what became of it, one event a line: `●` is counted, `◆` a guard counts, `○` is not counted, for
 * the reason behind it.
 *
 * @param withNotes whether to say what a person should know of events that are not counted.
 */
export function eventLines(events: readonly DrilledEvent[], width: number, ink: Ink, withNotes: boolean): string[] {
    const listed = events.length <= mostListed ? events : mostTelling(events);
    const isOneDay = new Set(listed.map(({ minute }) => calendarDay(minute))).size <= 1;
    const rows = listed.flatMap((event) => {
        const { minute, who, from, what, note } = event;
        const time = isOneDay ? clockTime(minute) : `${calendarDay(minute)} ${clockTime(minute)}`;
        const fate = fateOf(event);
        const text = visibleText(what) + (fate === undefined ? "" : ink.dim(` · ${visibleText(fate)}`));
        return [
            [eventMark(event, ink), time, visibleText(who, 24), visibleText(from, 39), text],
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

/** The mark of an event: who counts it. */
export function eventMark(event: Pick<DrilledEvent, "counted" | "countedBy">, ink: Ink): string {
    return event.counted ? ink.red("●") : event.countedBy === undefined ? "○" : ink.yellow("◆");
}

/** Why an event is not counted, or by which guards it is. */
const fateOf = ({ countedBy, reason }: DrilledEvent): string | undefined =>
    countedBy === undefined ? reason : `counted by ${countedBy.join(" and ")}`;

/** In the order in which they happened. */
function mostTelling(events: readonly DrilledEvent[]): DrilledEvent[] {
    const isCounted = ({ counted, countedBy }: DrilledEvent): boolean => counted || countedBy !== undefined;
    const counted = events.filter(isCounted).slice(0, mostListed);
    const others = events.filter((event) => !isCounted(event)).slice(0, mostListed - counted.length);
    return [...counted, ...others].sort((one, other) => one.minute - other.minute);
}

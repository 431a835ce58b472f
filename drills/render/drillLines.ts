import { type Control, isSignInControl } from "../../detection";
import type { Drill, DrilledEvent } from "../simulation/simulation";
import { alignColumns, indented } from "./alignColumns";
import { detailsLines } from "./detailsLines";
import { endingLines } from "./endingLines";
import { eventLines } from "./eventLines";
import type { View } from "./ink";
import { messageLines } from "./messageLines";
import { timelineLines } from "./timeline";
import { transitionLines } from "./transitionLines";
import { countOf } from "./wording";

/**
 * A drill for a person: what was sent, what came of it over time, who was told, and the path in one line.
 *
 * @param control whose events are sent. Default: console authentication failures.
 */
export function drillLines(drill: Drill, { width, ink, isFull }: View, control?: Control): string[] {
    const { events, delayMinutes, notifications } = drill;
    const isOfSignIns = control === undefined || isSignInControl(control);
    const sections = [
        eventLines(events, width - 2, ink, isFull),
        timelineLines({ ...drill, eventsLabel: isOfSignIns ? "sign-ins" : "events" }, width - 2, ink),
        transitionLines(drill, isOfSignIns ? "failed sign-in" : "such event", width - 2, ink),
        notifications.slice(0, 1).flatMap((first) => messageLines(first, width - 2, ink, isFull)),
        detailsLines(drill, width - 2, ink, isFull),
        accountLines(drill, width - 2),
    ];
    return [
        `${ink.bold("Drill")}: ${countOf(events.length, "log event")}, each delivered ${countOf(delayMinutes, "minute")} after it happened; times are UTC`,
        ink.dim(`  ${legend(events)}`),
        ...sections.filter((lines) => lines.length > 0).flatMap((lines) => [...indented(lines), ""]),
        ...endingLines(drill, width, ink),
    ];
}

function legend(events: readonly DrilledEvent[]): string {
    const byGuard = events.some(({ countedBy }) => countedBy !== undefined) ? "   ◆ by a guard" : "";
    return `● counted by the filter${byGuard}   ○ not counted, and what the filter pattern met instead`;
}

/** What the first message of each alarm for a single account says has happened, and where. */
function accountLines({ accounts }: Drill, width: number): string[] {
    const rows = accounts.flatMap(({ name, notifications }) => {
        const [first] = notifications.filter(({ message }) => message.NewStateValue === "ALARM");
        const [happening = ""] = first?.message.AlarmDescription?.split("\n") ?? [];
        return first === undefined ? [] : [[`"${name}" says:`, happening]];
    });
    return alignColumns(rows, width);
}

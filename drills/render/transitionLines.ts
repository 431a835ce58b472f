import { type AlarmState, type AlarmTransition, hops } from "../../detection";
import type { Drill } from "../drill/drill";
import { alignColumns } from "./alignColumns";
import { calendarDay, clockTime } from "./clock";
import type { Ink } from "./ink";

/** How many changes of state are listed. */
const mostListed = 10;

/** When the alarm changes its state, and who hears of it. */
export function transitionLines(drill: Drill, width: number, ink: Ink): string[] {
    const { alarm } = drill;
    if (alarm === undefined) {
        return [];
    }
    const isOneDay = new Set(alarm.transitions.map(({ minute }) => calendarDay(minute + 1))).size <= 1;
    const rows = alarm.transitions.slice(0, mostListed).map((transition) => {
        // A state is decided when its minute is over.
        const end = transition.minute + 1;
        const time = isOneDay ? clockTime(end) : `${calendarDay(end)} ${clockTime(end)}`;
        return [time, `alarm "${alarm.name}" goes to ${inState(transition.to, ink)}${consequence(transition, drill)}`];
    });
    const left = alarm.transitions.length - rows.length;
    return [...alignColumns(rows, width), ...(left > 0 ? [ink.dim(`… and ${left} more changes of state`)] : [])];
}

function consequence({ minute, to }: AlarmTransition, { notifications, path }: Drill): string {
    const told = notifications.find((notification) => notification.minute === minute)?.recipients ?? [];
    if (told.length > 0) {
        return `; told: ${told.map(({ name }) => name).join(", ")}`;
    }
    if (to !== "ALARM") {
        return "; the next failed sign-in is news again";
    }
    // Of an alarm that is raised by chance, on a path that is broken before it, nothing can be promised.
    const broken = path.hops.find(({ state }) => state === "broken")?.hop;
    return broken !== undefined && hops.indexOf(broken) > hops.indexOf("alarm") ? "; nobody is told" : "";
}

function inState(state: AlarmState, ink: Ink): string {
    return state === "ALARM" ? ink.red(state) : state === "OK" ? ink.green(state) : ink.yellow(state);
}

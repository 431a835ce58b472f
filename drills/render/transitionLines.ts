import type { AlarmState } from "../../detection";
import type { Drill } from "../drill/drill";
import { calendarDay, clockTime } from "./clock";
import type { Ink } from "./ink";

/** How many changes of state are listed. */
const mostListed = 10;

/** When the alarm changes its state, and who hears of it. */
export function transitionLines({ alarm, notifications }: Drill, ink: Ink): string[] {
    if (alarm === undefined) {
        return [];
    }
    const days = new Set(alarm.transitions.map(({ minute }) => calendarDay(minute)));
    const listed = alarm.transitions.slice(0, mostListed).map(({ minute, to }) => {
        const end = clockTime(minute + 1);
        const time = days.size > 1 ? `${calendarDay(minute + 1)} ${end}` : end;
        const told = notifications.find((notification) => notification.minute === minute)?.recipients ?? [];
        return `${time}  alarm "${alarm.name}" goes to ${inState(to, ink)}; ${whoHears(
            to,
            told.map(({ name }) => name),
        )}`;
    });
    const left = alarm.transitions.length - listed.length;
    return left > 0 ? [...listed, ink.dim(`… and ${left} more changes of state`)] : listed;
}

function whoHears(to: AlarmState, names: readonly string[]): string {
    if (names.length > 0) {
        return `told: ${names.join(", ")}`;
    }
    return to === "ALARM" ? "nobody is told" : "the next failed sign-in is news again";
}

function inState(state: AlarmState, ink: Ink): string {
    return state === "ALARM" ? ink.red(state) : state === "OK" ? ink.green(state) : ink.yellow(state);
}

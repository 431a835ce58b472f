import { type AlarmState, type AlarmTransition, hops } from "../../detection";
import type { Drill, Recipient } from "../simulation/simulation";
import { alignColumns } from "./alignColumns";
import { calendarDay, clockTime } from "./clock";
import type { Ink } from "./ink";
import { recipientNames } from "./recipients";

/** How many changes of state are listed. */
const mostListed = 10;

/**
 * When the alarm changes its state, when guards and alarms for single accounts are raised, and who hears of it.
 *
 * @param counted what the alarm's filter counts one of, such as `failed sign-in`.
 */
export function transitionLines(drill: Drill, counted: string, width: number, ink: Ink): string[] {
    const { alarm, guards, accounts, quietGuards } = drill;
    const beside = [
        ...guards.map((run) => ({ ...run, kind: "guard" })),
        ...accounts.map((run) => ({ ...run, kind: "alarm" })),
    ];
    const changes = [
        ...(alarm?.transitions ?? []).map((transition) => ({
            minute: transition.minute,
            text: `alarm "${alarm?.name}" goes to ${inState(transition.to, ink)}${consequence(transition, drill, counted)}`,
        })),
        ...beside.flatMap(({ kind, name, transitions, recipients }) =>
            transitions
                .filter(({ to }) => to === "ALARM")
                .map(({ minute, to }) => ({
                    minute,
                    text: `${kind} "${name}" goes to ${inState(to, ink)}; ${toldText(recipients)}`,
                })),
        ),
    ].sort((one, other) => one.minute - other.minute);
    const isOneDay = new Set(changes.map(({ minute }) => calendarDay(minute + 1))).size <= 1;
    const rows = changes.slice(0, mostListed).map(({ minute, text }) => {
        // A state is decided when its minute is over.
        const end = minute + 1;
        return [isOneDay ? clockTime(end) : `${calendarDay(end)} ${clockTime(end)}`, text];
    });
    const left = changes.length - rows.length;
    return [
        ...alignColumns(rows, width),
        ...(left > 0 ? [ink.dim(`… and ${left} more changes of state`)] : []),
        ...(quietGuards.length > 0 ? [ink.dim(`guards with nothing to report: ${quietGuards.join(", ")}`)] : []),
    ];
}

const toldText = (recipients: readonly Recipient[]): string =>
    recipients.length === 0 ? "nobody is told" : `told: ${recipientNames(recipients)}`;

function consequence({ minute, to }: AlarmTransition, { notifications, path }: Drill, counted: string): string {
    const told = notifications.find((notification) => notification.minute === minute)?.recipients ?? [];
    if (told.length > 0) {
        return `; ${toldText(told)}`;
    }
    if (to !== "ALARM") {
        return `; the next ${counted} is news again`;
    }
    // Of an alarm that is raised by chance, on a path that is broken before it, nothing can be promised.
    const broken = path.hops.find(({ state }) => state === "broken")?.hop;
    return broken !== undefined && hops.indexOf(broken) > hops.indexOf("alarm") ? "; nobody is told" : "";
}

function inState(state: AlarmState, ink: Ink): string {
    return state === "ALARM" ? ink.red(state) : state === "OK" ? ink.green(state) : ink.yellow(state);
}

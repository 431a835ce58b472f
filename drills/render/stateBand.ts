import type { AlarmState } from "../../detection";
import type { Ink } from "./ink";

/** The state of an alarm over time: a thin line while all is well, a band while it is in ALARM. */
export function stateBand(states: readonly AlarmState[], columnsEach: number, ink: Ink): string {
    const starts = states.flatMap((state, index) => (state === states[index - 1] ? [] : [{ state, index }]));
    return starts
        .map(({ state, index }, run) => {
            const length = (starts[run + 1]?.index ?? states.length) - index;
            return looks[state](length * columnsEach, ink);
        })
        .join("");
}

const looks: Readonly<Record<AlarmState, (columns: number, ink: Ink) => string>> = {
    OK: (columns, ink) => ink.green("─".repeat(columns)),
    ALARM: (columns, ink) => ink.red(band(columns)),
    INSUFFICIENT_DATA: (columns, ink) => ink.dim("┄".repeat(columns)),
};

/** `▐██ALARM██▌`, or as much of it as there is room for. */
function band(columns: number): string {
    const word = "ALARM";
    if (columns < word.length + 2) {
        return "█".repeat(columns);
    }
    const left = Math.floor((columns - 2 - word.length) / 2);
    return `▐${"█".repeat(left)}${word}${"█".repeat(columns - 2 - word.length - left)}▌`;
}

import type { AlarmHistory } from "../../../detection";

/** A stretch of time in ALARM, in minutes since the Unix epoch. */
export interface AlarmStretch {
    readonly from: number;
    /** The first minute that is not in ALARM any more, or the end of the run. */
    readonly to: number;
    /** False if the run ends before the alarm does. */
    readonly isOver: boolean;
    /** CloudWatch's own kind of explanation why it began. */
    readonly reason: string;
}

/** When an alarm stood in ALARM; never, if there is no history of it. */
export function alarmStretches(history: AlarmHistory | undefined): AlarmStretch[] {
    const stretches: AlarmStretch[] = [];
    if (history === undefined) {
        return stretches;
    }
    const { fromMinute, toMinute, initialState, transitions } = history;
    const end = toMinute + 1;
    if (initialState === "ALARM") {
        stretches.push({ from: fromMinute, to: end, isOver: false, reason: "It is in ALARM before anything happens." });
    }
    for (const { minute, from, to, reason } of transitions) {
        const last = stretches.at(-1);
        if (from === "ALARM" && last !== undefined) {
            stretches[stretches.length - 1] = { ...last, to: minute + 1, isOver: true };
        }
        if (to === "ALARM") {
            stretches.push({ from: minute + 1, to: end, isOver: false, reason });
        }
    }
    return stretches;
}

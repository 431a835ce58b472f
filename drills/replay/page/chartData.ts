import { alarmStretches } from "../alarm/alarmStretches";
import type { Replayed } from "../replayed";

/** What the chart draws. Times are seconds since the Unix epoch. */
export interface ChartData {
    /** The start of each stretch of time. */
    readonly times: readonly number[];
    /** Counted events that happened in it. */
    readonly counts: readonly number[];
    readonly secondsEach: number;
    /** When the alarm as configured stood in ALARM: start and end. */
    readonly alarms: readonly (readonly [number, number])[];
}

const steps = [60, 300, 900, 3600, 6 * 3600, 86400, 7 * 86400];
const mostStretches = 500;

/** Undefined if there is nothing to draw. */
export function chartData({ counted, runs: [configured] }: Replayed): ChartData | undefined {
    const { history } = configured;
    if (history === undefined || counted.length === 0) {
        return undefined;
    }
    const from = history.fromMinute * 60;
    const to = (history.toMinute + 1) * 60;
    const secondsEach = steps.find((step) => (to - from) / step <= mostStretches) ?? 30 * 86400;
    const first = Math.floor(from / secondsEach) * secondsEach;
    const counts = new Array<number>(Math.ceil((to - first) / secondsEach)).fill(0);
    for (const { time } of counted) {
        const index = Math.floor((time / 1000 - first) / secondsEach);
        if (counts[index] !== undefined) {
            counts[index]++;
        }
    }
    return {
        times: counts.map((_, index) => first + index * secondsEach),
        counts,
        secondsEach,
        alarms: alarmStretches(configured.history).map(({ from: start, to: end }) => [start * 60, end * 60]),
    };
}

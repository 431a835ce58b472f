import { alarmStretches } from "../alarm/alarmStretches";
import type { Sighting } from "../judging/judgeRecord";
import type { ReplayedControl } from "../replayed";

/** What the chart draws. Times are seconds since the Unix epoch. */
export interface ChartData {
    /** The start of each stretch of time, and the end of the last one. */
    readonly times: readonly number[];
    /** Counted events that happened in it; null at the end. */
    readonly counts: readonly (number | null)[];
    /** Events that are listed and not counted. */
    readonly uncounted: readonly (number | null)[];
    readonly secondsEach: number;
    /** The length of a stretch in words: "6 hours". */
    readonly each: string;
    /** When the alarm as configured stood in ALARM: start and end. */
    readonly alarms: readonly (readonly [number, number])[];
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const steps: readonly (readonly [seconds: number, words: string])[] = [
    [minute, "minute"],
    [5 * minute, "5 minutes"],
    [15 * minute, "15 minutes"],
    [hour, "hour"],
    [6 * hour, "6 hours"],
    [day, "day"],
    [7 * day, "week"],
    [30 * day, "30 days"],
];
/** Two bars of each are still wide enough to be seen. */
const mostStretches = 250;

/** Undefined if there is nothing to draw. */
export function chartData({ counted, uncounted, runs: [configured] }: ReplayedControl): ChartData | undefined {
    const { history } = configured;
    const others = uncounted.flatMap(({ sightings }) => sightings);
    if (history === undefined || counted.length + others.length === 0) {
        return undefined;
    }
    const from = history.fromMinute * minute;
    const to = (history.toMinute + 1) * minute;
    const [secondsEach, each] = steps.find(([step]) => (to - from) / step <= mostStretches) ?? [30 * day, "30 days"];
    const first = Math.floor(from / secondsEach) * secondsEach;
    const length = Math.ceil((to - first) / secondsEach);
    const perStretch = (sightings: readonly Sighting[]): (number | null)[] => {
        const counts = new Array<number>(length).fill(0);
        for (const { time } of sightings) {
            const index = Math.floor((time / 1000 - first) / secondsEach);
            if (counts[index] !== undefined) {
                counts[index]++;
            }
        }
        return [...counts, null];
    };
    return {
        // The scale reaches from the first of these to the last: without the end, the last bar would lie beyond it.
        times: Array.from({ length: length + 1 }, (_, index) => first + index * secondsEach),
        counts: perStretch(counted),
        uncounted: perStretch(others),
        secondsEach,
        each,
        alarms: alarmStretches(history).map(({ from: start, to: end }) => [start * minute, end * minute]),
    };
}

import { calendarDay, clockTime } from "./clock";
import { slots, type TimeScale } from "./timeScale";

/** What stands above a time line. */
export interface TimeAxis {
    /** The day of the first label, or of the first minute where nothing is labelled. */
    readonly day: string;
    /** Times of day. */
    readonly labels: string;
    /** A tick where each of them is. */
    readonly ticks: string;
}

export function timeAxis(scale: TimeScale): TimeAxis {
    const step = labelStep(scale);
    let labelled: number | undefined;
    let labels = "";
    let ticks = "";
    for (const minute of slots(scale)) {
        const isRound = minute % step === 0;
        if (isRound && labels.length <= ticks.length) {
            labelled ??= minute;
            labels = `${labels.padEnd(ticks.length)}${clockTime(minute)} `;
        }
        ticks += (isRound ? "┬" : "─").padEnd(scale.columnsPerMinute, "─");
    }
    return { day: calendarDay(labelled ?? scale.fromMinute), labels: labels.trimEnd(), ticks };
}

/** The smallest round number of minutes whose labels leave room between them. */
function labelStep({ minutesPerColumn, columnsPerMinute }: TimeScale): number {
    const columnsOf = (minutes: number): number => (minutes / minutesPerColumn) * columnsPerMinute;
    return steps.find((step) => columnsOf(step) >= 8) ?? 1440;
}

const steps = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440];

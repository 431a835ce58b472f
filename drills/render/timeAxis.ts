import { clockTime } from "./clock";
import { slots, type TimeScale } from "./timeScale";

/** The axis above a time line: times of day, and a tick where each of them is. */
export function timeAxis(scale: TimeScale): { readonly labels: string; readonly ticks: string } {
    const step = labelStep(scale);
    let labels = "";
    let ticks = "";
    for (const minute of slots(scale)) {
        const isLabelled = minute % step === 0;
        if (isLabelled && labels.length <= ticks.length) {
            labels = `${labels.padEnd(ticks.length)}${clockTime(minute)} `;
        }
        ticks += (isLabelled ? "┬" : "─").padEnd(scale.columnsPerMinute, "─");
    }
    return { labels: labels.trimEnd(), ticks };
}

/** The smallest round number of minutes whose labels leave room between them. */
function labelStep({ minutesPerColumn, columnsPerMinute }: TimeScale): number {
    const columnsOf = (minutes: number): number => (minutes / minutesPerColumn) * columnsPerMinute;
    return steps.find((step) => columnsOf(step) >= 8) ?? 1440;
}

const steps = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440];

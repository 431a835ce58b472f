import type { DrillSpan } from "../simulation/runAlarm";
import { padded } from "./alignColumns";
import { calendarDay, clockTime } from "./clock";
import type { Ink } from "./ink";

/** How minutes lie on the columns of a terminal. */
export interface TimeScale extends DrillSpan {
    /** Whole minutes in one column; 1 if a minute has one column or more. */
    readonly minutesPerColumn: number;
    /** Columns of one minute; 1 if a column has one minute or more. */
    readonly columnsPerMinute: number;
}

/**
 * The largest scale at which the minutes, first and last included, fit into `columns`. A minute has at most two
 * columns. Where several minutes share a column, the scale starts at a round one.
 */
export function timeScale(fromMinute: number, toMinute: number, columns: number): TimeScale {
    const minutes = toMinute - fromMinute + 1;
    const columnsPerMinute = Math.min(2, Math.max(1, Math.floor(columns / minutes)));
    const start = (step: number): number => fromMinute - (fromMinute % step);
    const minutesPerColumn =
        roundSteps.find((step) => toMinute - start(step) < step * columns) ?? Math.ceil(minutes / columns) * 2;
    return { fromMinute: start(minutesPerColumn), toMinute, minutesPerColumn, columnsPerMinute };
}

const roundSteps = [1, 2, 5, 10, 15, 30, 60, 120, 360, 720, 1440];

/** The first minute of every slot of a scale; a slot is what one value is drawn into. */
export function slots({ fromMinute, toMinute, minutesPerColumn }: TimeScale): number[] {
    const count = Math.ceil((toMinute - fromMinute + 1) / minutesPerColumn);
    return Array.from({ length: count }, (_, index) => fromMinute + index * minutesPerColumn);
}

/** Things sorted into the slots of a scale by their minute; those outside the scale are left out. */
export function inSlots<T extends { readonly minute: number }>(things: readonly T[], scale: TimeScale): T[][] {
    const sorted: T[][] = slots(scale).map(() => []);
    for (const thing of things) {
        sorted[Math.floor((thing.minute - scale.fromMinute) / scale.minutesPerColumn)]?.push(thing);
    }
    return sorted;
}

/** Rows of a label and what is drawn, below the axis of their scale. */
export function underTimeAxis(
    rows: readonly (readonly string[])[],
    scale: TimeScale,
    labelWidth: number,
    ink: Ink,
): string[] {
    const { day, labels, ticks } = timeAxis(scale);
    return [[day, ink.dim(labels)], ["UTC", ink.dim(ticks)], ...rows].map(([label = "", drawn = ""]) =>
        (padded(label, labelWidth) + drawn).trimEnd(),
    );
}

/**
 * What stands above a time line: times of day with a tick where each of them is, and the day of the first label, or of the
 * first minute where nothing is labelled.
 */
export function timeAxis(scale: TimeScale) {
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

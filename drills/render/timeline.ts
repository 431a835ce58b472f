import { type AlarmHistory, type AlarmState, stateDuring } from "../../detection";
import type { DrillSpan } from "../simulation/runAlarm";
import type { DrilledEvent } from "../simulation/simulation";
import { eventMark } from "./eventLines";
import type { Ink } from "./ink";
import { stateBand } from "./stateBand";
import { inSlots, slots, type TimeScale, timeScale, underTimeAxis } from "./timeScale";

/** What a time line shows. All minutes are minutes since the Unix epoch. */
export interface TimelineView extends DrillSpan {
    /** Log events at the minute in which they happened, not in which they were delivered. */
    readonly events: readonly Pick<DrilledEvent, "minute" | "counted" | "countedBy">[];
    /** What they are, in a word or two. */
    readonly eventsLabel: string;
    /** The alarm with the metric that it watches; absent if there is none that could be run. */
    readonly alarm?: AlarmHistory;
    /** The guards, of which those are drawn that have changed their state. Default: none. */
    readonly guards?: readonly (AlarmHistory & { readonly guard: string })[];
}

/** Events, metric and alarm over time, one above the other. A long run is shown only where something happens in it. */
export function timelineLines(view: TimelineView, width: number, ink: Ink): string[] {
    const isShort = view.toMinute - view.fromMinute < longestShownWhole;
    const stretches = isShort ? [view] : activeStretches(notableMinutes(view), view);
    const lines = stretches
        .slice(0, mostStretches)
        .flatMap((stretch) => ["", ...stretchLines(view, stretch, width, ink)]);
    const left = stretches.length - mostStretches;
    return [
        ...lines.slice(1),
        ...(left > 0 ? ["", ink.dim(`and ${left} more stretches of time, not drawn here`)] : []),
    ];
}

const longestShownWhole = 3 * 60;
const mostStretches = 6;
const shortestLabel = 12;

/** In a long run successful sign-ins are everyday: they are worth drawing only where nothing else happens. */
function notableMinutes({ events, alarm, guards = [] }: TimelineView): number[] {
    const counted = events.filter((event) => event.counted || event.countedBy !== undefined);
    const transitions = [alarm, ...guards].flatMap((run) => run?.transitions ?? []);
    return [...(counted.length > 0 ? counted : events), ...transitions].map(({ minute }) => minute);
}

function stretchLines(view: TimelineView, stretch: DrillSpan, width: number, ink: Ink): string[] {
    const rung = (view.guards ?? []).filter(({ transitions }) => transitions.length > 0);
    const labelWidth = Math.max(shortestLabel, ...rung.map(({ guard }) => guard.length + 2));
    const scale = timeScale(stretch.fromMinute, stretch.toMinute, width - labelWidth);
    const rows = [
        [view.eventsLabel, eventMarks(view, scale, ink)],
        ...(view.alarm === undefined
            ? []
            : [
                  [metricLabel(view.alarm), metricBars(view.alarm, scale)],
                  ["alarm", alarmBand(view.alarm, scale, ink)],
              ]),
        ...rung.map((run) => [run.guard, alarmBand(run, scale, ink)]),
    ];
    return underTimeAxis(rows, scale, labelWidth, ink);
}

function eventMarks({ events }: TimelineView, scale: TimeScale, ink: Ink): string {
    const marks = inSlots(events, scale).map((here) => {
        const [first] = here;
        const most = here.find(({ counted }) => counted) ?? here.find(({ countedBy }) => countedBy) ?? first;
        const mark = most === undefined ? " " : eventMark(most, ink);
        return mark + " ".repeat(scale.columnsPerMinute - 1);
    });
    return marks.join("").trimEnd();
}

function metricBars({ minutes }: AlarmHistory, scale: TimeScale): string {
    const sums = inSlots(minutes, scale).map((here) =>
        here.length === 0 ? undefined : here.reduce((sum, minute) => sum + minute.sum, 0),
    );
    return sparkline(sums)
        .map((bar) => bar.padEnd(scale.columnsPerMinute, bar === "·" ? " " : bar))
        .join("");
}

/** With the largest value of a minute, which the highest bar stands for where a minute has a column of its own. */
function metricLabel({ minutes }: AlarmHistory): string {
    const largest = minutes.reduce((most, { sum }) => Math.max(most, sum), 0);
    return largest === 0 ? "metric" : `metric 0–${largest}`;
}

/** The states of an alarm over time, in one line. */
export function alarmBand(alarm: AlarmHistory, scale: TimeScale, ink: Ink): string {
    const seen = slots(scale).map((start) =>
        gravest(Array.from({ length: scale.minutesPerColumn }, (_, index) => stateDuring(alarm, start + index))),
    );
    return stateBand(seen, scale.columnsPerMinute, ink);
}

/** Where several minutes share a column, an ALARM in any of them must not disappear. */
function gravest(states: readonly AlarmState[]): AlarmState {
    return (["ALARM", "OK"] as const).find((state) => states.includes(state)) ?? "INSUFFICIENT_DATA";
}

/**
 * The stretches of a long run in which something happens, each with a few quiet minutes around it. Two that are close
 * become one: cutting less than half an hour of quiet out of a time line hides more than it saves.
 *
 * @param minutes at which something happens, in any order.
 */
export function activeStretches(minutes: readonly number[], whole: DrillSpan): DrillSpan[] {
    const stretches: { fromMinute: number; toMinute: number }[] = [];
    for (const minute of [...minutes].sort((one, other) => one - other)) {
        const last = stretches.at(-1);
        if (last !== undefined && minute - last.toMinute <= quietMinutes) {
            last.toMinute = minute;
        } else {
            stretches.push({ fromMinute: minute, toMinute: minute });
        }
    }
    return stretches.map(({ fromMinute, toMinute }) => ({
        fromMinute: Math.max(whole.fromMinute, fromMinute - marginMinutes),
        toMinute: Math.min(whole.toMinute, toMinute + marginMinutes),
    }));
}

const marginMinutes = 3;
const quietMinutes = 30;

const levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/**
 * Values as a line of little bars, one character each: `▁` is 0 or less, `█` the largest, `·` a value that does not
 * exist. A value above 0 always stands out from 0.
 */
export function sparkline(values: readonly (number | undefined)[]): string[] {
    const largest = Math.max(0, ...values.map((value) => value ?? 0));
    return values.map((value) => {
        if (value === undefined) {
            return "·";
        }
        const level = value <= 0 ? 0 : Math.max(1, Math.round((value / largest) * (levels.length - 1)));
        return levels[level] ?? "█";
    });
}

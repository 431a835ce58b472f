import { wantsHighValues } from "./comparison";
import { minutesBetweenEvaluations } from "./evaluationClock";
import { hasBackground } from "./metric";
import type { AlarmSettings, MetricSettings } from "./settings";
import type { AlarmWorld } from "./verdict";

/** What an alarm is put through: some counted log events among others, at a certain time. */
export interface Situation {
    readonly world: AlarmWorld;
    /** Log events that are not counted, delivered in every minute, before and after. */
    readonly otherEventsPerMinute: number;
    /** So many counted log events must raise the alarm; the delivery can hold more. */
    readonly mustRaise: number;
    /** Counted log events per minute, from the first to the last of them. */
    readonly delivery: readonly number[];
    /** Log events that other filters of the metric count, each of them, in every minute of the delivery. */
    readonly rareEventsPerMinute: number;
    /** Minutes from an evaluation to the first event. Of consequence to alarms that are not evaluated every minute. */
    readonly minuteOfClock: number;
}

/** A trail that hardly delivers, and a busy one: averages and counts of samples tell them apart. */
const steadyRates = [1, 100];

/** A password that is guessed by a program: no fewer events than those that must raise the alarm. */
const flood = 1000;

/**
 * All situations that can make a difference. An alarm that is evaluated every minute sees the same wherever the events
 * fall, because its periods slide with them; one that is evaluated less often is tried at different minutes between.
 */
export function situations(
    alarm: AlarmSettings,
    metric: MetricSettings,
    events: number,
    withinMinutes: number,
): Situation[] {
    const rates = hasBackground(metric) ? [0, ...steadyRates] : [0];
    const hasRareEvents = metric.others?.some(({ perRareEvent }) => perRareEvent !== undefined) ?? false;
    const crowds = [
        ...rates.map((otherEventsPerMinute) => ({ otherEventsPerMinute, rareEventsPerMinute: 0 })),
        ...(hasRareEvents ? [{ otherEventsPerMinute: rates[1] ?? 0, rareEventsPerMinute: 10 }] : []),
    ];
    // An alarm on low values that one event raises may sleep through many.
    const floods = wantsHighValues(alarm) ? [] : [[events * flood]];
    return crowds.flatMap((crowd) =>
        [...deliveries(events, withinMinutes), ...floods].flatMap((delivery) =>
            minutesOfClock(alarm, delivery.length).map((minuteOfClock) => ({
                world: crowd.otherEventsPerMinute === 0 ? ("silence" as const) : ("steady" as const),
                ...crowd,
                mustRaise: events,
                delivery,
                minuteOfClock,
            })),
        ),
    );
}

/**
 * The minutes between two evaluations at which events can begin and meet something else than a minute later: right after
 * a period can begin, and wherever they reach or cross the end of one.
 */
function minutesOfClock(alarm: AlarmSettings, length: number): number[] {
    const between = minutesBetweenEvaluations(alarm);
    // Periods begin at multiples of this, seen from the minutes at which the alarm is evaluated.
    const step = greatestCommonDivisor(alarm.periodSeconds / 60, between);
    return Array.from({ length: between }, (_, minute) => minute).filter(
        (minute) => minute % step === 0 || (minute % step) + length >= step,
    );
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** The extreme ways to spread events over minutes: all at once, evenly, half at each end. */
function deliveries(events: number, withinMinutes: number): number[][] {
    if (events === 1 || withinMinutes === 1) {
        return [[events]];
    }
    const spread = (minuteOf: (event: number) => number) => {
        const delivery = new Array<number>(withinMinutes).fill(0);
        for (let event = 0; event < events; event++) {
            const minute = minuteOf(event);
            delivery[minute] = (delivery[minute] ?? 0) + 1;
        }
        return delivery;
    };
    const last = withinMinutes - 1;
    const evenly = spread((event) => Math.floor((event * last) / (events - 1)));
    const atBothEnds = spread((event) => (event < events / 2 ? 0 : last));
    return events === 2 ? [[events], atBothEnds] : [[events], evenly, atBothEnds];
}

import { evaluateAlarm } from "./evaluateAlarm";
import { minutesBetweenEvaluations } from "./evaluationClock";
import { metricMinute } from "./metric";
import type { AlarmSettings, AlarmTransition, MetricMinute, MetricSettings } from "./settings";
import type { Situation } from "./situations";
import type { AlarmTimeline } from "./verdict";

/** How an alarm got through a situation. */
export interface AlarmRun {
    readonly situation: Situation;
    readonly timeline: AlarmTimeline;
    /** The minutes in which counted events were delivered, ascending. */
    readonly eventMinutes: readonly number[];
    /** Whether the alarm is in ALARM before the first event. */
    readonly startsInAlarm: boolean;
    /** As in `AlarmVerdict`; absent if the events do not raise the alarm. */
    readonly minutesToAlarm?: number;
    readonly endsInAlarm: boolean;
    /** As in `AlarmVerdict`; absent if the events do not raise the alarm, or ALARM does not end. */
    readonly minutesToRecover?: number;
}

/** Enough to show the state before the events. */
const minutesBefore = 5;

/** Runs an alarm through a situation, until nothing of the events is left in its evaluation range. */
export function runAlarm(alarm: AlarmSettings, metric: MetricSettings, situation: Situation): AlarmRun {
    const { delivery, minuteOfClock, otherEventsPerMinute, rareEventsPerMinute } = situation;
    const extraPeriods = 2;
    const evaluationRange = ((alarm.evaluationPeriods + extraPeriods) * alarm.periodSeconds) / 60;
    const between = minutesBetweenEvaluations(alarm);
    const firstEvent = between > 1 ? between + minuteOfClock : minutesBefore;
    const lastEvent = firstEvent + delivery.length - 1;
    const toMinute = lastEvent + evaluationRange + (between > 1 ? between : 0);

    const minutes: MetricMinute[] = [];
    // In silence nothing is published but what the events bring.
    const [firstDataMinute, lastDataMinute] =
        otherEventsPerMinute > 0 ? [-evaluationRange, toMinute] : [firstEvent, lastEvent];
    for (let minute = firstDataMinute; minute <= lastDataMinute; minute++) {
        const counted = delivery[minute - firstEvent];
        const rare = counted === undefined ? 0 : rareEventsPerMinute;
        const published = metricMinute(minute, counted ?? 0, otherEventsPerMinute, metric, rare);
        if (published !== undefined) {
            minutes.push(published);
        }
    }
    const range = { fromMinute: 0, toMinute, extraPeriods, undecidedPeriods: "fine" } as const;
    const timeline = evaluateAlarm(alarm, minutes, range);
    return {
        situation,
        timeline,
        eventMinutes: delivery.flatMap((count, index) => (count > 0 ? [firstEvent + index] : [])),
        ...measure(timeline, firstEvent, lastEvent),
    };
}

function measure(
    { states, transitions }: AlarmTimeline,
    firstEvent: number,
    lastEvent: number,
): Omit<AlarmRun, "situation" | "timeline" | "eventMinutes"> {
    const startsInAlarm = states[firstEvent - 1] === "ALARM";
    const endsInAlarm = states.at(-1) === "ALARM";
    // Before the events every minute is like the other, so that nothing but them can raise the alarm.
    const raised = transitions.find(({ to }) => to === "ALARM");
    if (startsInAlarm || raised === undefined) {
        return { startsInAlarm, endsInAlarm };
    }
    const minutesUntil = ({ minute }: AlarmTransition) => Math.max(0, minute + 1 - lastEvent);
    const left = endsInAlarm ? undefined : transitions.filter(({ from }) => from === "ALARM").at(-1);
    return {
        startsInAlarm,
        endsInAlarm,
        minutesToAlarm: minutesUntil(raised),
        ...(left && { minutesToRecover: minutesUntil(left) }),
    };
}

import { raisesAlarm } from "../../alarm/raisesAlarm";
import type { AlarmSettings, MetricSettings } from "../../alarm/settings";
import type { AlarmVerdict } from "../../alarm/verdict";
import type { Alarm } from "../deployment/alarm";
import { named } from "../deployment/named";
import { absent, knownValue } from "../deployment/value";
import type { HopJudgement } from "./HopJudgement";

/**
 * The verdict on an alarm, with remarks on what its wall clock window costs: a wait until the period has ended, and
 * bursts that fall into two of them. What would be no fault with the sliding window is none with this one.
 */
export function judgeWindow(
    alarm: Alarm,
    { wallClockZone, ...sliding }: AlarmSettings,
    metric: MetricSettings,
    { eventsToAlarm, minutesToAlarm }: AlarmDuty,
    judgement: HopJudgement,
): AlarmVerdict {
    const events = { events: eventsToAlarm };
    const verdict = raisesAlarm(sliding, metric, events);
    if (wallClockZone === undefined) {
        return verdict;
    }
    const byClock = raisesAlarm({ ...sliding, wallClockZone }, metric, events);
    const thing = named("alarm", alarm);
    const window = `The ${thing} judges periods of ${sliding.periodSeconds} seconds by the clock of ${wallClockZone} (evaluationWindow)`;
    const remedy = `Leave evaluationWindow out of the ${thing}: by default its periods slide with every minute.`;
    const wasRaised = verdict.raises && verdict.minutesToAlarm !== undefined;
    if (wasRaised && !byClock.raises && byClock.problems.every(({ eventMinutes }) => eventMinutes.length > 0)) {
        judgement.remark("ALARM_SPLITS_BURSTS", {
            observed: `${window}: of ${eventsToAlarm} events, some can fall before a boundary and some after it, and neither period has enough.`,
            wanted: "A burst must raise the alarm at whatever minute it begins.",
            remedy,
        });
        return { ...byClock, problems: byClock.problems.filter(({ kind }) => kind !== "is not raised") };
    }
    const wait = byClock.minutesToAlarm ?? 0;
    if (verdict.raises && wait > minutesToAlarm && (verdict.minutesToAlarm ?? 0) <= minutesToAlarm) {
        judgement.remark("ALARM_WAITS_FOR_CLOCK", {
            observed: `${window}, each after its end: it is raised up to ${wait} minutes after the event.`,
            wanted: `People should be told within ${minutesToAlarm} minutes.`,
            remedy: `${remedy} With it, a period of 300 seconds waits 5 minutes at most.`,
        });
        return { ...byClock, minutesToAlarm: minutesToAlarm };
    }
    return byClock;
}

/** The time after its creation in which an alarm tells nobody. */
export function judgeWarmUp(alarm: Alarm, judgement: HopJudgement): void {
    const warmUp = knownValue(alarm.warmUp ?? absent);
    if (warmUp === undefined) {
        return;
    }
    const thing = named("alarm", alarm);
    const hours = Math.round((warmUp.minutes / 60) * 10) / 10;
    const length = warmUp.minutes < 60 ? `${warmUp.minutes} minutes` : `${hours} ${hours === 1 ? "hour" : "hours"}`;
    judgement.remark("ALARM_WARMS_UP", {
        observed: warmUp.lastsToItsEnd
            ? `The ${thing} tells nobody for ${length} after a deployment that creates or replaces it (warmUpConfiguration).`
            : `The ${thing} warms up for ${length} at most after a deployment that creates or replaces it (warmUpConfiguration), until there is data for all its periods.`,
        wanted: "An alarm that is created is meant to tell people at once.",
        remedy: `Leave warmUpConfiguration out of the ${thing}: a metric that exists only on failures needs none.`,
    });
}

/** What is asked of the alarm. */
export interface AlarmDuty {
    readonly eventsToAlarm: number;
    readonly minutesToAlarm: number;
}

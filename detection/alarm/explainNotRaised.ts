import type { AlarmRun } from "./alarmRun";
import { wantsHighValues } from "./comparison";
import { hasBackground } from "./metric";
import { condition, periodValue } from "./periodValue";
import type { AlarmSettings, MetricSettings, OtherFilter } from "./settings";
import type { Explanation } from "./verdict";

/** Why an alarm that is not in ALARM does not get there when its events are delivered. */
export function explainNotRaised(run: AlarmRun, alarm: AlarmSettings, metric: MetricSettings): Explanation {
    if (metric.value <= 0) {
        return {
            reason: `The metric filter publishes ${metric.value} for a counted log event, so nothing that is counted raises the metric.`,
            remedy: "Set the metric value to 1.",
        };
    }
    const { mustRaise, delivery, otherEventsPerMinute, rareEventsPerMinute } = run.situation;
    const events = delivery.reduce((sum, count) => sum + count, 0);
    const eventsInPeriod = mostInOnePeriod(delivery, alarm.periodSeconds / 60);
    const others = (otherEventsPerMinute * alarm.periodSeconds) / 60;
    const rare = rareEventsPerMinute * Math.min(delivery.length, alarm.periodSeconds / 60);
    const best = periodValue(alarm, metric, eventsInPeriod, others, rare);
    const crowd = (hasBackground(metric) ? others : 0) + rare;
    const withOthers = crowd > 0 ? ` among ${crowd} others` : "";
    const makes = `${countedEvents(eventsInPeriod)}${withOthers} ${eventsInPeriod === 1 ? "makes" : "make"} the ${alarm.statistic} of a period ${best.text}`;

    if (best.verdict === "breaching") {
        return explainTooFewPeriods(alarm, `${countedEvents(events)} within ${delivery.length} minutes`);
    }
    if (!wantsHighValues(alarm)) {
        return {
            reason: `comparisonOperator is ${alarm.comparisonOperator}, which alarms on low values. ${makes}, and ${condition(alarm)} does not hold.`,
            remedy: countingRemedy(alarm, metric, mustRaise),
        };
    }
    if (periodValue(alarm, metric, eventsInPeriod, 0).verdict === "breaching") {
        return explainDilution(alarm, metric, makes);
    }
    if (periodValue(alarm, metric, events, 0).verdict === "breaching") {
        return {
            reason: `${countedEvents(events)} within ${delivery.length} minutes can be spread so that a period of ${alarm.periodSeconds} seconds holds no more than ${eventsInPeriod}. ${makes}, and the alarm wants ${condition(alarm)}.`,
            remedy: `Set the period to ${60 * delivery.length} seconds.`,
        };
    }
    return {
        reason: `${makes}, and the alarm wants ${condition(alarm)} (comparisonOperator ${alarm.comparisonOperator}, threshold ${alarm.threshold}).`,
        remedy: countingRemedy(alarm, metric, mustRaise),
    };
}

function explainTooFewPeriods(alarm: AlarmSettings, burst: string): Explanation {
    const { evaluationPeriods, periodSeconds, datapointsToAlarm, wallClockZone } = alarm;
    const needed = datapointsToAlarm ?? evaluationPeriods;
    // One period would be enough, and had it slid with every minute it would hold the whole burst.
    if (needed === 1 && wallClockZone !== undefined) {
        return {
            reason: `Periods of ${periodSeconds} seconds follow the clock of ${wallClockZone} (evaluationWindow), and ${burst} can be divided between two of them.`,
            remedy: "Leave evaluationWindow out, so that the periods slide.",
        };
    }
    if (needed === 1) {
        return {
            reason: `${evaluationPeriods} periods of ${periodSeconds} seconds are longer than a day together, so the alarm is evaluated once an hour, and ${burst} can be divided between two periods.`,
            remedy: "Set evaluationPeriods to 1.",
        };
    }
    const origin = datapointsToAlarm === undefined ? "as many as evaluationPeriods, because it is not set" : "as set";
    return {
        reason: `datapointsToAlarm is ${needed} (${origin}), so the alarm wants ${needed} breaching periods out of ${evaluationPeriods}, and the events make one.`,
        remedy: "Set datapointsToAlarm to 1.",
    };
}

function explainDilution(alarm: AlarmSettings, metric: MetricSettings, makes: string): Explanation {
    const { defaultValue, others = [] } = metric;
    const diluted = alarm.statistic !== "Sum";
    const other =
        defaultValue === undefined
            ? others.find(({ perOtherEvent, perRareEvent }) => (perOtherEvent ?? perRareEvent) !== undefined)
            : undefined;
    const source =
        other === undefined
            ? `The default value ${defaultValue} is published for every other log event`
            : `The ${other.name} publishes ${other.perOtherEvent ?? other.perRareEvent} into the same metric`;
    const separation =
        other === undefined ? "Set the metric filter's default value to 0, or leave it out." : separate(other);
    return {
        reason: `${source}, and ${alarm.statistic} ${diluted ? "mixes it in" : "adds it up"}. ${makes}, and the alarm wants ${condition(alarm)}.`,
        remedy: diluted ? "Set statistic to Sum." : separation,
    };
}

/** The most events that any period of so many minutes holds. */
function mostInOnePeriod(delivery: readonly number[], period: number): number {
    const sums = delivery.map((_, first) =>
        delivery.slice(first, first + period).reduce((sum, count) => sum + count, 0),
    );
    return Math.max(...sums);
}

const countedEvents = (count: number): string =>
    count === 1 ? "One counted log event" : `${count} counted log events`;

/** What to change so that an alarm is raised exactly when so many events are counted in a period: a sentence. */
export function countingRemedy(alarm: AlarmSettings, metric: MetricSettings, events: number): string {
    const counts = metric.value > 0;
    const wanted = {
        statistic: "Sum",
        comparisonOperator: "GreaterThanOrEqualToThreshold",
        threshold: (counts ? metric.value : 1) * events,
    } as const;
    const changes = (["statistic", "comparisonOperator", "threshold"] as const)
        .filter((setting) => alarm[setting] !== wanted[setting])
        .map((setting) => `${setting} to ${wanted[setting]}`);
    return `Set ${[...(counts ? [] : ["the metric value to 1"]), ...changes].join(" and ")}.`;
}

/** How to keep another filter's values from an alarm: a sentence. */
export const separate = ({ name }: OtherFilter): string =>
    `Let the ${name} publish under another metric name, with an alarm of its own.`;

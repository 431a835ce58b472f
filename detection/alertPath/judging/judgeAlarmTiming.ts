import { raisesAlarm } from "../../alarm/raisesAlarm";
import type { AlarmSettings, MetricSettings } from "../../alarm/settings";
import type { AlarmVerdict } from "../../alarm/verdict";
import type { Alarm } from "../deployment/alarm";
import { named } from "../deployment/deployedResource";
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

/**
 * What to do about an alarm that is sound but for its high threshold: it is worth keeping, and the events get an alarm of
 * their own beside it. Undefined for others.
 */
export function remedyForBurst(
    alarm: Alarm,
    settings: AlarmSettings,
    metric: MetricSettings,
    eventsToAlarm: number,
): string | undefined {
    const { statistic, comparisonOperator, threshold, periodSeconds } = settings;
    const ratio = threshold / metric.value;
    const burst = comparisonOperator === "GreaterThanThreshold" ? Math.floor(ratio) + 1 : Math.ceil(ratio);
    const isCandidate = statistic === "Sum" && burst > eventsToAlarm && burst <= mostOfBurst && periodSeconds >= 300;
    if (!isCandidate || raisesAlarm(settings, metric, { events: burst }).problems.length > 0) {
        return undefined;
    }
    const name = `${knownValue(alarm.name) ?? alarm.label}-each`;
    const [metricName, namespace] = [knownValue(alarm.metricName), knownValue(alarm.metricNamespace)];
    if (metricName === undefined || namespace === undefined) {
        return `Keep it for bursts, and add an alarm on the same metric beside it with threshold: ${metric.value * eventsToAlarm}; or set eventsToAlarm: ${burst} for the policy if only that many are worth a message.`;
    }
    const within = periodSeconds === 300 ? "five minutes" : `${periodSeconds / 60} minutes`;
    return (
        `Keep it for bursts, and add an alarm beside it that every event raises: new aws.cloudwatch.MetricAlarm("${name}", ` +
        `{ name: "${name}", metricName: "${metricName}", namespace: "${namespace}", statistic: "Sum", period: 300, ` +
        `evaluationPeriods: 1, threshold: ${metric.value * eventsToAlarm}, comparisonOperator: "GreaterThanOrEqualToThreshold", ` +
        `treatMissingData: "notBreaching", alarmActions: [topic.arn] }); or set eventsToAlarm: ${burst} for the policy if ` +
        `only ${burst} within ${within} are worth a message.`
    );
}

/** More than that within five minutes is no burst that an alarm was meant for, and dear to simulate. */
const mostOfBurst = 1000;

/** What is asked of the alarm. */
export interface AlarmDuty {
    readonly eventsToAlarm: number;
    readonly minutesToAlarm: number;
}

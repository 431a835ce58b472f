import type { AlarmProblem } from "../../alarm";
import type { AlarmSettings, MetricSettings } from "../../alarm/settings";
import { type Alarm, knownAlarmSettings } from "../deployment/alarm";
import { named } from "../deployment/deployedResource";
import { absent, type Value } from "../deployment/value";
import type { FindingCode } from "../report/findingCodes";
import type { Step } from "../report/path";
import { HopJudgement } from "./HopJudgement";
import { judgeEvaluation, judgeLowSampleCount, judgeOtherAccount } from "./judgeAlarmInput";
import { type AlarmDuty, judgeWarmUp, judgeWindow, remedyForBurst } from "./judgeAlarmTiming";

/** Whether an alarm is raised by the events, in time, and again the next time. Decided by running it. */
export function judgeAlarm(alarm: Alarm, metric: MetricSettings, duty: AlarmDuty): Step {
    const judgement = new HopJudgement("alarm", alarm);
    const thing = named("alarm", alarm);
    if (alarm.usesMetricQueries.state === "known" && alarm.usesMetricQueries.value) {
        return judgement
            .cannotTell("ALARM_NOT_SIMULATED", {
                observed: `The ${thing} uses metric math, anomaly detection or a query, which cannot be simulated.`,
                wanted: "An alarm on the metric itself can be proven to be raised.",
                remedy: `Give the ${thing} metricName, namespace, statistic and period in place of metric queries.`,
            })
            .step();
    }
    judgement.whenKnown(alarm.usesMetricQueries, "metricQueries", thing, () => undefined);
    judgeOtherAccount(alarm, thing, judgement);
    judgeLowSampleCount(alarm, thing, judgement);
    judgeWarmUp(alarm, judgement);
    judgeEvaluation(alarm, thing, judgement);
    const settings = readSettings(alarm, thing, judgement);
    if (settings !== undefined) {
        judgeVerdict(alarm, settings, metric, duty, judgement);
    }
    return judgement.step();
}

const codes: Readonly<Record<AlarmProblem["kind"], FindingCode>> = {
    "is not raised": "ALARM_CANNOT_FIRE",
    "does not recover": "ALARM_CANNOT_FIRE_AGAIN",
    "is raised by nothing": "ALARM_FIRES_WITHOUT_CAUSE",
};

const duties: Readonly<Record<AlarmProblem["kind"], string>> = {
    "is not raised": "The alarm must be raised by the events that the filter counts.",
    "does not recover": "The alarm must come back when the events stop, so that the next ones notify again.",
    "is raised by nothing": "The alarm must be silent while nothing happens.",
};

function judgeVerdict(
    alarm: Alarm,
    settings: AlarmSettings,
    metric: MetricSettings,
    duty: AlarmDuty,
    judgement: HopJudgement,
): void {
    const thing = named("alarm", alarm);
    const { eventsToAlarm, minutesToAlarm } = duty;
    const verdict = judgeWindow(alarm, settings, metric, duty, judgement);
    const accompanied = remedyForBurst(alarm, settings, metric, eventsToAlarm);
    for (const { kind, reason, remedy, worlds } of rootCauses(verdict.problems)) {
        const text = {
            observed: `The ${thing} ${kind === "is raised by nothing" ? "is raised although nothing happens" : kind}. ${reason}`,
            wanted: duties[kind],
            remedy: accompanied ?? remedy,
        };
        // With a default value an alarm on silence reports a dead trail as well, which some teams want.
        const isAdvice = metric.defaultValue !== undefined && !worlds.includes("steady");
        if (isAdvice) {
            judgement.remark(codes[kind], text);
        } else {
            judgement.breaks(codes[kind], text);
        }
    }
    if (verdict.minutesToAlarm !== undefined && verdict.raises && verdict.minutesToAlarm > minutesToAlarm) {
        judgement.breaks("ALARM_FIRES_LATE", {
            observed: `The ${thing} is raised up to ${verdict.minutesToAlarm} minutes after the event.`,
            wanted: `It must be raised within ${minutesToAlarm} minutes.`,
            remedy: `Set period: 300 and evaluationPeriods: 1 on the ${thing}, or set minutesToAlarm: ${verdict.minutesToAlarm} for the policy if that is soon enough.`,
        });
    }
    const recovery = verdict.minutesToRecover ?? 0;
    if (recovery > longestRecovery) {
        judgement.remark("ALARM_SLOW_TO_RECOVER", {
            observed: `The ${thing} stays in ALARM for up to ${Math.round(recovery / 60)} hours after the last event.`,
            wanted: "What happens meanwhile tells nobody: only a change of state notifies.",
            remedy: `Set period: 300 and evaluationPeriods: 1 on the ${thing}.`,
        });
    }
}

/** Minutes: half a day, in which a team would want to hear of the next events. */
const longestRecovery = 12 * 60;

/** An alarm that stands in ALARM without a cause is not raised by events either: what mends the one mends the other. */
function rootCauses(problems: readonly AlarmProblem[]): readonly AlarmProblem[] {
    const cause = problems.find(({ kind }) => kind === "is raised by nothing");
    const isConsequence = ({ kind, remedy, worlds }: AlarmProblem): boolean =>
        cause !== undefined &&
        kind !== cause.kind &&
        remedy === cause.remedy &&
        worlds.every((world) => cause.worlds.includes(world));
    return problems.filter((problem) => !isConsequence(problem));
}

/** Undefined while a setting is not known, or if one that AWS requires is missing. */
function readSettings(alarm: Alarm, thing: string, judgement: HopJudgement): AlarmSettings | undefined {
    const { wallClockZone = absent } = alarm;
    const { statistic, periodSeconds: period, evaluationPeriods, threshold, comparisonOperator } = alarm;
    const required = { statistic, period, evaluationPeriods, threshold, comparisonOperator };
    const { datapointsToAlarm, treatMissingData } = alarm;
    const optional = { datapointsToAlarm, treatMissingData, evaluationWindow: wallClockZone };
    for (const [setting, value] of Object.entries<Value<unknown>>({ ...required, ...optional })) {
        judgement.whenKnown(value, setting, thing, () => undefined);
    }
    const missing = Object.entries(required).flatMap(([setting, { state }]) => (state === "absent" ? [setting] : []));
    if (missing.length > 0) {
        judgement.breaks("ALARM_CANNOT_FIRE", {
            observed: `The ${thing} has no ${missing.join(", no ")}, and CloudWatch refuses it.`,
            wanted: "An alarm on a metric needs statistic, period, evaluationPeriods, threshold and comparisonOperator.",
            remedy: `Set statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1 and comparisonOperator: "GreaterThanOrEqualToThreshold" on the ${thing}.`,
        });
    }
    const isOpen = Object.values(optional).some(({ state }) => state === "unknown");
    return isOpen ? undefined : knownAlarmSettings(alarm);
}

import type { AlarmRun } from "./alarmRun";
import { wantsHighValues } from "./comparison";
import { countingRemedy, explainNotRaised, separate } from "./explainNotRaised";
import { hasBackground } from "./metric";
import { condition, periodValue } from "./periodValue";
import type { AlarmSettings, MetricSettings } from "./settings";
import type { AlarmProblem, Explanation } from "./verdict";

/** Finds the settings that are to blame for what a run has shown, and words the problem. */
export function explainProblem(
    kind: AlarmProblem["kind"],
    run: AlarmRun,
    alarm: AlarmSettings,
    metric: MetricSettings,
): Explanation {
    if (run.startsInAlarm) {
        const { reason, remedy } = explainRaisedByNothing(run, alarm, metric);
        return { reason: `${reason} ${consequences[kind]}`.trim(), remedy };
    }
    return kind === "does not recover" ? explainStaying(metric) : explainNotRaised(run, alarm, metric);
}

/** What it means that an alarm is in ALARM already when the events come. */
const consequences: Record<AlarmProblem["kind"], string> = {
    "is not raised": "The alarm is in ALARM before the event, so the event changes nothing and nobody is told.",
    "does not recover": "The alarm never leaves ALARM, and only a change of state notifies.",
    "is raised by nothing": "",
};

/** Only while missing data is ignored does an alarm stay where an event has brought it. */
function explainStaying({ defaultValue }: MetricSettings): Explanation {
    const emptiness =
        defaultValue === undefined
            ? "without a default value the metric has data only when an event is counted"
            : "the metric has no data while the trail delivers nothing, default value or not";
    return {
        reason: `treatMissingData is ignore, which keeps the state while data is missing, and ${emptiness}. After the first event the alarm stays in ALARM, and every later event is silent.`,
        remedy: "Set treatMissingData to notBreaching.",
    };
}

/** Why an alarm is in ALARM although nothing was counted. */
function explainRaisedByNothing(run: AlarmRun, alarm: AlarmSettings, metric: MetricSettings): Explanation {
    const { mustRaise, otherEventsPerMinute } = run.situation;
    const quiet = periodValue(alarm, metric, 0, (otherEventsPerMinute * alarm.periodSeconds) / 60);
    if (quiet.verdict === "missing") {
        return explainMissingData(hasBackground(metric));
    }
    const breach = `The ${alarm.statistic} of a period without a counted log event is ${quiet.text}, and ${condition(alarm)} holds.`;
    if (!wantsHighValues(alarm)) {
        return {
            reason: `comparisonOperator is ${alarm.comparisonOperator}, which alarms on low values. ${breach}`,
            remedy: countingRemedy(alarm, metric, mustRaise),
        };
    }
    if (alarm.threshold <= 0 && metric.defaultValue === 0) {
        return {
            reason: `The threshold is ${alarm.threshold}, and the metric filter publishes 0 for every other log event. ${breach}`,
            remedy: countingRemedy(alarm, metric, mustRaise),
        };
    }
    const { others = [], ...own } = metric;
    const other = others.find(({ perOtherEvent }) => perOtherEvent !== undefined);
    if (other !== undefined && periodValue(alarm, own, 0, otherEventsPerMinute).verdict !== "breaching") {
        return {
            reason: `The ${other.name} publishes ${other.perOtherEvent} into the same metric, for log events of every day. ${breach}`,
            remedy:
                alarm.statistic === "SampleCount" && other.perOtherEvent === 0
                    ? "Set statistic to Sum."
                    : separate(other),
        };
    }
    return alarm.statistic === "SampleCount"
        ? {
              reason: `SampleCount counts the default values too, ${otherEventsPerMinute} a minute from other log events. ${breach}`,
              remedy: "Set statistic to Sum.",
          }
        : {
              reason: `The metric filter publishes the default value ${metric.defaultValue} for every other log event. ${breach}`,
              remedy: "Set the metric filter's default value to 0, or leave it out.",
          };
}

function explainMissingData(isPublishedSteadily: boolean): Explanation {
    return isPublishedSteadily
        ? {
              reason: "treatMissingData is breaching, and the metric has no data while the trail delivers nothing: a quiet trail counts as a breach.",
              remedy: "Set treatMissingData to notBreaching, and watch for a silent trail with an alarm of its own.",
          }
        : {
              reason: "treatMissingData is breaching, and without a default value the metric has data only when an event is counted: all other time counts as a breach.",
              remedy: "Set treatMissingData to notBreaching.",
          };
}

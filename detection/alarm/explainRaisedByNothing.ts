import type { AlarmRun } from "./alarmRun";
import { wantsHighValues } from "./comparison";
import { countingRemedy } from "./countingRemedy";
import { hasBackground } from "./metric";
import { condition, periodValue } from "./periodValue";
import { separate } from "./separate";
import type { AlarmSettings, MetricSettings } from "./settings";
import type { Explanation } from "./verdict";

/** Why an alarm is in ALARM although nothing was counted. */
export function explainRaisedByNothing(run: AlarmRun, alarm: AlarmSettings, metric: MetricSettings): Explanation {
    const { delivery, otherEventsPerMinute } = run.situation;
    const events = delivery.reduce((sum, count) => sum + count, 0);
    const quiet = periodValue(alarm, metric, 0, (otherEventsPerMinute * alarm.periodSeconds) / 60);
    if (quiet.verdict === "missing") {
        return explainMissingData(hasBackground(metric));
    }
    const breach = `The ${alarm.statistic} of a period without a counted log event is ${quiet.text}, and ${condition(alarm)} holds.`;
    if (!wantsHighValues(alarm)) {
        return {
            reason: `comparisonOperator is ${alarm.comparisonOperator}, which alarms on low values. ${breach}`,
            remedy: countingRemedy(alarm, metric, events),
        };
    }
    if (alarm.threshold <= 0 && metric.defaultValue === 0) {
        return {
            reason: `The threshold is ${alarm.threshold}, and the metric filter publishes 0 for every other log event. ${breach}`,
            remedy: countingRemedy(alarm, metric, events),
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

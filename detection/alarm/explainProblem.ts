import type { AlarmRun } from "./alarmRun";
import { explainNotRaised } from "./explainNotRaised";
import { explainRaisedByNothing } from "./explainRaisedByNothing";
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

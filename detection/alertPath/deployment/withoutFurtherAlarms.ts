import type { Control } from "../../controls/control";
import type { Deployment } from "./deployment";
import { furtherAlarmOfMetric, furtherAlarmsIn } from "./furtherAlarmsIn";
import type { MetricFilter } from "./logGroup";
import { knownValue } from "./value";

/**
 * A deployment without the alarms that stand beside a control's pair, and their filters, which are not meant for its
 * duty: where the duty is not done, they are not to blame.
 *
 * @param eventsToAlarm how many events must raise the control's alarm.
 */
export function withoutFurtherAlarms(deployment: Deployment, control: Control, eventsToAlarm: number): Deployment {
    const further = furtherAlarmsIn(deployment, control, eventsToAlarm);
    return {
        ...deployment,
        metricFilters: deployment.metricFilters.filter((filter) => !isOfFurtherAlarm(filter, control)),
        alarms: deployment.alarms.filter(({ id }) => !further.has(id)),
    };
}

/** Companions and patterns for one account are nobody's by their texts. */
function isOfFurtherAlarm({ metricName }: MetricFilter, control: Control): boolean {
    const metric = knownValue(metricName) ?? "";
    return furtherAlarmOfMetric(metric, control) !== undefined && !metric.endsWith(control.metricName);
}

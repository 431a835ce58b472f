import type { Control } from "../../controls/control";
import type { FilterClaims } from "../../controls/intent/claimFilters";
import { withoutFurtherAlarms } from "../deployment/controlsIn";
import type { Deployment } from "../deployment/deployment";
import { knownValue } from "../deployment/value";
import { findControlFilters } from "../judging/findControlFilters";
import type { TraceOptions } from "../report/report";

/**
 * Whether a deployment has a filter or an alarm of which `traceAlertPath` could say anything for a control. Where it has
 * none, as for most controls in most stacks, there is nothing to follow.
 */
export function mayHoldPart(
    whole: Deployment,
    control: Control,
    { patternGrade, eventsToAlarm = 1 }: Pick<TraceOptions, "patternGrade" | "eventsToAlarm">,
    claims: FilterClaims,
): boolean {
    const { metricFilters, alarms } = withoutFurtherAlarms(whole, control, eventsToAlarm);
    const { meant, possible } = findControlFilters(metricFilters, control, claims, {
        others: patternGrade === "covers",
    });
    return (
        meant.length + possible.length > 0 ||
        alarms.some(({ metricName }) => knownValue(metricName) === control.metricName)
    );
}

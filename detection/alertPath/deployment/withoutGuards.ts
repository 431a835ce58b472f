import { accountOfPattern } from "../../controls/accountPattern";
import type { Control } from "../../controls/control";
import { guards } from "../../guards/guards";
import type { Alarm, Deployment, MetricFilter } from "./deployment";
import { guardOfAlarm } from "./guardOfAlarm";
import { knownValue } from "./value";

/**
 * A deployment without the guards of a control and its filters for single accounts, which stand beside its filter and
 * alarm and are not meant for its duty: where the duty is not done, they are not to blame.
 *
 * @param eventsToAlarm how many events must raise the control's alarm.
 */
export function withoutGuards(deployment: Deployment, control: Control, eventsToAlarm: number): Deployment {
    return {
        ...deployment,
        metricFilters: deployment.metricFilters.filter((filter) => !standsBeside(filter, control)),
        alarms: deployment.alarms.filter((alarm) => !isGuardAlarm(alarm, eventsToAlarm)),
    };
}

const guardPatterns: ReadonlySet<string> = new Set(
    Object.values(guards).flatMap(({ watches }) => (watches.kind === "events" ? [watches.pattern] : [])),
);

/** Under the control's name such a pattern stands in the control's place, and is to blame. */
function standsBeside({ pattern, metricName }: MetricFilter, control: Control): boolean {
    const text = knownValue(pattern) ?? "";
    const isMeantToStandBeside = guardPatterns.has(text) || accountOfPattern(text, control) !== undefined;
    return isMeantToStandBeside && !(knownValue(metricName)?.endsWith(control.metricName) ?? false);
}

function isGuardAlarm(alarm: Alarm, eventsToAlarm: number): boolean {
    const guard = guardOfAlarm(alarm);
    if (guard === undefined) {
        return false;
    }
    // An alarm on the control's own metric that as many events raise does the control's duty, whatever it is called.
    return (
        guards[guard].watches.kind !== "control metric" ||
        (knownValue(alarm.threshold) ?? eventsToAlarm) > eventsToAlarm
    );
}

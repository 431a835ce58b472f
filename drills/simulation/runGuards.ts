import {
    type Alarm,
    type Control,
    type Deployment,
    furtherAlarmsIn,
    heartbeat,
    knownValue,
    type MetricFilter,
} from "../../detection";
import { notifyingAlarm } from "./notifyingAlarm";
import { publishedMinutes, publishes } from "./publishedMinutes";
import { type DrillSpan, runAlarm } from "./runAlarm";
import type { DrilledEvent, GuardRun, Recipient } from "./simulation";

/** A further alarm of a deployment that counts log events, with the filters that count them for it. */
export interface CountingGuard {
    readonly guard: string;
    readonly alarm: Alarm;
    /** Those that publish what the alarm watches; CloudWatch adds up what they publish. */
    readonly filters: readonly MetricFilter[];
    /** Whether it watches the metric of the control itself. */
    readonly isOnControlMetric: boolean;
}

/** The alarm for one account of an organization is shown among the accounts. */
const isOfAccount = (guard: string): boolean => /\/\d{12}$/.test(guard);

/** The further alarms of a deployment, but for heartbeats: those count nothing, see `silenceAlarms`. */
export function countingGuards(deployment: Deployment, control: Control): CountingGuard[] {
    const names = furtherAlarmsIn(deployment, control);
    return deployment.alarms.flatMap((alarm) => {
        const guard = names.get(alarm.id);
        if (guard === undefined || guard === heartbeat.name || isOfAccount(guard)) {
            return [];
        }
        const filters = deployment.metricFilters.filter((filter) => publishes(filter, alarm));
        return [{ guard, alarm, filters, isOnControlMetric: guard === `${control.slug}/burst` }];
    });
}

/** The names of the further alarms that a deployment has. */
export const guardsOf = (deployment: Deployment, control: Control): string[] =>
    [...furtherAlarmsIn(deployment, control).values()].filter((guard) => !isOfAccount(guard));

/** The further alarms of a deployment that have nothing to report of a log group that receives its events. */
export const quietGuards = (deployment: Deployment, control: Control, runs: readonly GuardRun[]): string[] =>
    guardsOf(deployment, control).filter(
        (guard) => !runs.some((run) => run.guard === guard && run.transitions.length > 0),
    );

/** The patterns of the filters that further alarms have for themselves. */
export const guardPatterns = (counting: readonly CountingGuard[]): ReadonlyMap<string, readonly string[]> =>
    new Map(
        counting
            .filter(({ isOnControlMetric }) => !isOnControlMetric)
            .map(({ guard, filters }) => [guard, filters.flatMap(({ pattern }) => knownValue(pattern) ?? [])]),
    );

/**
 * Runs the alarm of a guard over the events of a drill.
 *
 * @returns undefined if a value that decides is not known.
 */
export function runGuard(
    { guard, alarm, filters, isOnControlMetric }: CountingGuard,
    events: readonly DrilledEvent[],
    span: DrillSpan,
    recipients: readonly Recipient[],
): GuardRun | undefined {
    const runnable = notifyingAlarm(alarm, undefined);
    const arriving = events.map(({ deliveredMinute, counted, countedBy = [] }) => ({
        minute: deliveredMinute,
        counted: isOnControlMetric ? counted : countedBy.includes(guard),
    }));
    const run = runnable && runAlarm(runnable.settings, publishedMinutes(filters[0], arriving), span);
    return runnable && run && { ...run, guard, name: runnable.name, recipients };
}

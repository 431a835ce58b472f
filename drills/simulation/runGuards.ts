import {
    type Alarm,
    type Deployment,
    type GuardName,
    guardOfAlarm,
    guards,
    knownValue,
    type MetricFilter,
} from "../../detection";
import { notifyingAlarm } from "./notifyingAlarm";
import { publishedMinutes } from "./publishedMinutes";
import { publishes } from "./publishes";
import { type DrillSpan, runAlarm } from "./runAlarm";
import type { DrilledEvent, GuardRun, Recipient } from "./simulation";

/** A guard of a deployment that counts log events, with the filter that counts them for it. */
export interface CountingGuard {
    readonly guard: GuardName;
    readonly alarm: Alarm;
    /** Absent if no filter publishes what the alarm watches. */
    readonly filter?: MetricFilter;
}

/** The guards of a deployment, but for heartbeats: those count nothing, see `silenceAlarms`. */
export function countingGuards({ alarms, metricFilters }: Deployment): CountingGuard[] {
    return alarms.flatMap((alarm) => {
        const guard = guardOfAlarm(alarm);
        return guard === undefined || guards[guard].watches.kind === "ingestion"
            ? []
            : [{ guard, alarm, filter: metricFilters.find((filter) => publishes(filter, alarm)) }];
    });
}

/** The names of the guards that a deployment has. */
export const guardsOf = ({ alarms }: Deployment): GuardName[] => alarms.flatMap((alarm) => guardOfAlarm(alarm) ?? []);

/** The guards of a deployment that have nothing to report of a log group that receives its events. */
export const quietGuards = (deployment: Deployment, runs: readonly GuardRun[]): GuardName[] =>
    guardsOf(deployment).filter((guard) => !runs.some((run) => run.guard === guard && run.transitions.length > 0));

/** The patterns of the filters that guards have for themselves. */
export const guardPatterns = (counting: readonly CountingGuard[]): ReadonlyMap<GuardName, string> =>
    new Map(
        counting.flatMap(({ guard, filter }): [GuardName, string][] => {
            const pattern = filter && knownValue(filter.pattern);
            return pattern === undefined || guards[guard].watches.kind !== "events" ? [] : [[guard, pattern]];
        }),
    );

/**
 * Runs the alarm of a guard over the events of a drill.
 *
 * @returns undefined if a value that decides is not known.
 */
export function runGuard(
    { guard, alarm, filter }: CountingGuard,
    events: readonly DrilledEvent[],
    span: DrillSpan,
    recipients: readonly Recipient[],
): GuardRun | undefined {
    const runnable = notifyingAlarm(alarm, undefined);
    const arriving = events.map(({ deliveredMinute, counted, countedBy = [] }) => ({
        minute: deliveredMinute,
        counted: guards[guard].watches.kind === "events" ? countedBy.includes(guard) : counted,
    }));
    const run = runnable && runAlarm(runnable.settings, publishedMinutes(filter, arriving), span);
    return runnable && run && { ...run, guard, name: runnable.name, recipients };
}

import {
    type Alarm,
    accountOfPattern,
    type Control,
    type Deployment,
    knownValue,
    type MetricFilter,
    matchesEvent,
    parseFilterPattern,
} from "../../detection";
import { notificationsOf, notifyingAlarm } from "./notifyingAlarm";
import { publishedMinutes, publishes } from "./publishedMinutes";
import { type DrillSpan, runAlarm } from "./runAlarm";
import type { SentEvent } from "./sentEvent";
import type { AccountRun, Recipient } from "./simulation";

/** An alarm of a deployment for one account of an organization, with the filter that counts for it. */
export interface WatchedAccount {
    /** 12 digits. */
    readonly account: string;
    readonly alarm: Alarm;
    readonly filter: MetricFilter;
}

/** The accounts for which a deployment has filters and alarms beside the control's. */
export function watchedAccounts({ alarms, metricFilters }: Deployment, control: Control): WatchedAccount[] {
    return metricFilters.flatMap((filter) => {
        const account = accountOfPattern(knownValue(filter.pattern) ?? "", control);
        return account === undefined
            ? []
            : alarms
                  .filter((alarm) => publishes(filter, alarm))
                  .map((alarm): WatchedAccount => ({ account, alarm, filter }));
    });
}

/** What arrives in the log group in the course of a drill. */
export interface Arrivals extends DrillSpan {
    readonly events: readonly SentEvent[];
    readonly delayMinutes: number;
}

/**
 * Runs the alarm for an account over the events of a drill.
 *
 * @param description what the alarm says of itself to whoever is told.
 * @returns undefined if a value that decides is not known.
 */
export function runAccount(
    { account, alarm, filter }: WatchedAccount,
    { events, delayMinutes, ...span }: Arrivals,
    recipients: readonly Recipient[],
    description: string | undefined,
): AccountRun | undefined {
    const runnable = notifyingAlarm(alarm, description);
    const pattern = parseFilterPattern(knownValue(filter.pattern) ?? "");
    const arriving = events.map(({ happenedAt, message }) => ({
        minute: Math.floor(happenedAt.getTime() / 60_000) + delayMinutes,
        counted: matchesEvent(pattern, message),
    }));
    const run = runnable && runAlarm(runnable.settings, publishedMinutes(filter, arriving), span);
    return (
        runnable &&
        run && {
            ...run,
            account,
            name: runnable.name,
            recipients,
            notifications: notificationsOf(runnable, run, recipients),
        }
    );
}

import {
    type Alarm,
    type AlertPathReport,
    asNotifyingAlarm,
    type Control,
    type Deployment,
    type Hop,
    hops,
    knownValue,
    type MetricFilter,
    type MetricMinute,
    type ReachedSubscriber,
    traceAlertPath,
    traceSubscribers,
} from "../../detection";
import { stranger, subscribersOutside, subscriptionsOfPath } from "./alarmSubscribers";
import { countEvents } from "./countEvents";
import { noticeChanges } from "./noticeChanges";
import { notificationsOf, notifyingAlarm, onPath } from "./notifyingAlarm";
import { publishedMinutes } from "./publishedMinutes";
import { runAccount, watchedAccounts } from "./runAccounts";
import { drillSpan, runAlarm } from "./runAlarm";
import { detailsIn, runDetails } from "./runDetails";
import { countingGuards, guardPatterns, guardsOf, quietGuards, runGuard } from "./runGuards";
import type { SentEvent } from "./sentEvent";
import { silenceAlarms } from "./silenceAlarms";
import type { Drill, DrilledEvent, DrillOutcome, Notification, Recipient } from "./simulation";

interface DrillSettings {
    readonly deployment: Deployment;
    readonly control: Control;
    readonly events: readonly SentEvent[];
    /** The calls that broke the path, all of them before the events. Default: none. */
    readonly changes?: readonly SentEvent[];
    /** Minutes that CloudTrail takes to deliver an event. */
    readonly delayMinutes: number;
    /** The subscribers by the id of their subscription, as far as they may be shown. */
    readonly recipients: ReadonlyMap<string, Recipient>;
    /** The descriptions of alarms by their id, which go into the messages. */
    readonly descriptions: ReadonlyMap<string, string>;
}

/**
 * Sends events along the alert path of a deployment: counts them with the path's own filter, runs its alarm, and tells
 * whom the path reaches. Which hops hold is for `traceAlertPath` alone to say.
 */
export function runDrill(settings: DrillSettings): Drill {
    const { deployment, control, delayMinutes, recipients, descriptions } = settings;
    // A message to somebody who has not confirmed is not delivered: a drill has no reason to take that on trust.
    const path = traceAlertPath(deployment, control, { confirmationRequired: true });
    const filter = onPath(path, "filter", deployment.metricFilters);
    const pattern = filter && knownValue(filter.pattern);
    const counting = countingGuards(deployment, control);
    const place = { pattern, delayMinutes, guardPatterns: guardPatterns(counting) };
    const changes = (settings.changes ?? []).flatMap((sent) =>
        countEvents([sent], place).map((drilled) => ({ sent, drilled })),
    );
    const lostAt = brokenBefore(path, "filter");
    const events = [...changes.map(({ drilled }) => drilled), ...countEvents(settings.events, { ...place, lostAt })];

    const alarm = onPath(path, "alarm", deployment.alarms);
    const runnable = alarm && notifyingAlarm(alarm, descriptions.get(alarm.id));
    const span = drillSpan(events, runnable?.settings);
    const run = runnable && runAlarm(runnable.settings, metricSeenByAlarm(path, filter, events), span);
    const told = (subscribers: readonly ReachedSubscriber[]): Recipient[] =>
        subscribers.map((reached) => recipients.get(reached.subscription) ?? stranger(reached));
    const notifications = runnable && run ? notificationsOf(runnable, run, told(path.subscribers)) : [];
    const toldBy = (raisedAlarm: Alarm): Recipient[] => [
        ...told(traceSubscribers(deployment, raisedAlarm, { confirmationRequired: true })),
        ...subscribersOutside(deployment, raisedAlarm),
    ];
    const arrivals = { ...span, events: lostAt === undefined ? settings.events : [], delayMinutes };
    const logAlarm = detailsIn(deployment, control);
    const details =
        logAlarm &&
        runDetails(logAlarm, control, arrivals, toldBy(asNotifyingAlarm(logAlarm)), descriptions.get(logAlarm.id));
    const guards = [
        ...counting.flatMap((guard) => runGuard(guard, events, span, toldBy(guard.alarm)) ?? []),
        ...(details === undefined ? [] : [details]),
    ];
    const accounts = watchedAccounts(deployment, control).flatMap(
        (watched) => runAccount(watched, arrivals, toldBy(watched.alarm), descriptions.get(watched.alarm.id)) ?? [],
    );
    const silence = silenceAlarms(deployment, path)?.map(({ alarm: noticing, minutesToAlarm }) => ({
        alarm: knownValue(noticing.name) ?? noticing.label,
        minutesToAlarm,
        recipients: toldBy(noticing),
    }));
    return {
        ...span,
        delayMinutes,
        path,
        events,
        filter: filter && pattern !== undefined ? { label: filter.label, pattern } : undefined,
        alarm: runnable && run && { ...run, name: runnable.name },
        notifications,
        guards,
        ...(details && { details: details.messages }),
        accounts,
        quietGuards: lostAt === undefined ? quietGuards(deployment, control, guards) : [],
        changes: noticeChanges(changes, {
            runs: guards,
            present: new Set(guardsOf(deployment, control)),
            control,
            isDeliveryCertain: silence === undefined,
        }),
        silence,
        subscriptionCount: subscriptionsOfPath(deployment, alarm).length,
        outcome: outcomeOf(path, events, notifications),
    };
}

/** The first hop before `hop` that is broken, if there is one. */
function brokenBefore({ hops: reports }: AlertPathReport, hop: Hop): Hop | undefined {
    return reports.find((report) => report.state === "broken" && hops.indexOf(report.hop) < hops.indexOf(hop))?.hop;
}

/** What the filter publishes; nothing, as far as the alarm is concerned, where the alarm watches another metric. */
function metricSeenByAlarm(
    path: AlertPathReport,
    filter: MetricFilter | undefined,
    events: readonly DrilledEvent[],
): MetricMinute[] {
    const isWatched = path.hops.some(({ hop, state }) => hop === "metric" && state !== "broken");
    const delivered = events.map(({ deliveredMinute, counted }) => ({ minute: deliveredMinute, counted }));
    return brokenBefore(path, "filter") !== undefined || !isWatched ? [] : publishedMinutes(filter, delivered);
}

function outcomeOf(
    path: AlertPathReport,
    events: readonly DrilledEvent[],
    notifications: readonly Notification[],
): DrillOutcome {
    if (path.outcome !== "told") {
        return path.outcome;
    }
    if (!events.some(({ counted }) => counted)) {
        return "no event counted";
    }
    return notifications.some(({ message }) => message.NewStateValue === "ALARM") ? "told" : "alarm not raised";
}

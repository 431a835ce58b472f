import {
    type Alarm,
    type Arn,
    asNotifyingAlarm,
    type CompositeAlarm,
    type Control,
    type Deployment,
    type FilterClaims,
    findControlFilters,
    knownValue,
} from "../../../detection";
import type { AccountReader, Unread } from "./AccountReader";
import type { Place } from "./answered";
import type { DeliveryRemark } from "./deliveryRemarks";
import {
    alarmsOf,
    compositesOf,
    functionsOf,
    logAlarmsOf,
    logGroupsOf,
    queuesOf,
    topicsOf,
    watchedRegions,
} from "./onPath";
import { alarmsOfUnread, readAlarms } from "./readAlarms";
import { readFunction } from "./readFunction";
import { readKey } from "./readKey";
import { readLogGroups, readMetricFilters } from "./readLogGroups";
import { readMuteRules } from "./readMuteRules";
import { readQueue } from "./readQueue";
import { readSubscriptions } from "./readSubscriptions";
import { readTopic } from "./readTopic";
import { readTrails } from "./readTrails";

/** An alarm by its name, which is to be unique in an account and Region over all kinds. */
interface NamedAlarm extends Pick<Alarm, "label" | "name" | "region"> {
    readonly kind: "metric alarm" | "composite alarm" | "log alarm";
}

/** What of a live account can be on the alert paths of controls. */
export interface LiveAccount {
    /** 12 digits. */
    readonly account: string;
    /** That were read: those asked for, and the home Regions of the trails that this account has, or watches. */
    readonly regions: readonly string[];
    readonly deployment: Deployment;
    /** The alarms of all kinds, on the path or not. */
    readonly alarms: readonly NamedAlarm[];
    readonly deliveryRemarks: readonly DeliveryRemark[];
    readonly unread: readonly Unread[];
}

/**
 * Reads a live account into the model of the alert path. What cannot be read is unknown there, never absent; of
 * topics, queues, functions, keys and log groups only those are read that the controls' filters and alarms lead to.
 *
 * @param claims who owns which filter.
 * @throws {InputError} if the credentials expire on the way.
 */
export async function readAccount(
    reader: AccountReader,
    account: string,
    asked: readonly string[],
    controls: readonly Control[],
    claims: FilterClaims,
): Promise<LiveAccount> {
    const { trails, remarks: deliveryRemarks } = await readTrails(reader, account, asked);
    const regions = [...new Set([...asked, ...watchedRegions(trails, account)])];
    const [filters, alarms] = await Promise.all([
        Promise.all(regions.map((region) => readMetricFilters(reader, { account, region }))),
        Promise.all(regions.map((region) => readAlarms(reader, { account, region }))),
    ]);
    const metricFilters = filters.flat();
    const allAlarms = alarms.flatMap((read) => read.alarms);
    const compositeAlarms = alarms.flatMap((read) => read.compositeAlarms);
    const logAlarms = alarms.flatMap((read) => read.logAlarms);
    const onPaths = controls.map((control) => {
        const { meant, possible } = findControlFilters(metricFilters, control, claims);
        const ofControl = [...meant, ...possible].map(({ filter }) => filter);
        return {
            ofControl,
            alarms: alarmsOf(ofControl, control, allAlarms),
            logAlarms: logAlarmsOf(control, logAlarms).map(asNotifyingAlarm),
        };
    });
    const ofControls = [...new Set(onPaths.flatMap(({ ofControl }) => ofControl))];
    const relevant = [...onPaths.flatMap((path) => path.alarms), ...alarmsOfUnread(ofControls, allAlarms, account)];
    const notifying = [...oneOfEach(relevant), ...onPaths.flatMap((path) => path.logAlarms)];
    const raisedAlarms = [...notifying, ...compositesOf(notifying, compositeAlarms)];
    const home: Place = { account, region: asked[0] ?? "" };

    const [logGroups, alarmMuteRules, notified] = await Promise.all([
        readLogGroups(reader, home, logGroupsOf(trails, ofControls)),
        Promise.all(
            raisedAlarms.filter(isOnMetric).map((raisedAlarm) => {
                const place = { account, region: knownValue(raisedAlarm.region) ?? home.region };
                return readMuteRules(reader, place, raisedAlarm);
            }),
        ),
        Promise.all(topicsOf(raisedAlarms).map((arn) => readNotified(reader, home, arn))),
    ]);
    const topics = notified.flatMap(({ topic }) => topic ?? []);
    const subscriptions = notified.flatMap((read) => read.subscriptions);
    const [queues, functions] = await Promise.all([
        Promise.all(queuesOf(subscriptions).map((arn) => readQueue(reader, home, arn))),
        Promise.all(functionsOf(subscriptions).map((arn) => readFunction(reader, home, arn))),
    ]);
    const keys = await Promise.all([
        ...topics.map((topic) => readKey(reader, home, "topic", topic)),
        ...queues.map((queue) => readKey(reader, home, "queue", queue)),
        ...logGroups.map((group) => readKey(reader, home, "log group", group)),
    ]);
    return {
        account,
        regions,
        deployment: {
            trails,
            logGroups,
            // Those of other purposes too: they count against the quota of their log group.
            metricFilters,
            alarms: oneOfEach(relevant),
            compositeAlarms: raisedAlarms.flatMap((raisedAlarm) => ("rule" in raisedAlarm ? [raisedAlarm] : [])),
            logAlarms,
            alarmMuteRules: alarmMuteRules.flat(),
            topics,
            topicPolicies: [],
            subscriptions,
            queues,
            queuePolicies: [],
            functions,
            keys: oneOfEach(keys.flatMap((read) => read.keys)),
            keyAliases: oneOfEach(keys.flatMap((read) => read.keyAliases)),
        },
        alarms: [
            ...allAlarms.map((alarm) => ({ kind: "metric alarm" as const, ...alarm })),
            ...compositeAlarms.map((alarm) => ({ kind: "composite alarm" as const, ...alarm })),
            ...logAlarms.map((alarm) => ({ kind: "log alarm" as const, ...alarm })),
        ],
        deliveryRemarks,
        unread: reader.unread,
    };
}

/** Several topics and queues can have one key. */
const oneOfEach = <T extends { readonly id: string }>(things: readonly T[]): T[] => [
    ...new Map(things.map((thing) => [thing.id, thing])).values(),
];

/** Not those on queries, of which an account can have hundreds, and of which nobody can say that they ring. */
const isOnMetric = (raisedAlarm: Alarm | CompositeAlarm): boolean =>
    "rule" in raisedAlarm || knownValue(raisedAlarm.usesMetricQueries) !== true;

async function readNotified(reader: AccountReader, home: Place, arn: Arn) {
    const topic = await readTopic(reader, home, arn);
    return { topic, subscriptions: topic?.isMissing ? [] : await readSubscriptions(reader, arn) };
}

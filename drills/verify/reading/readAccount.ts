import {
    type Alarm,
    type Arn,
    type CompositeAlarm,
    type Control,
    type Deployment,
    findControlFilters,
    knownValue,
    type LogGroupReference,
    type MetricFilter,
    parseArn,
    parseLogGroupReference,
    type Trail,
} from "../../../detection";
import type { AccountReader, Unread } from "./AccountReader";
import type { DeliveryRemark } from "./deliveryRemarks";
import type { Place } from "./Place";
import { readAlarms } from "./readAlarms";
import { readKey } from "./readKey";
import { readLogGroups } from "./readLogGroups";
import { readMetricFilters } from "./readMetricFilters";
import { readMuteRules } from "./readMuteRules";
import { readSubscriptions } from "./readSubscriptions";
import { readTopic } from "./readTopic";
import { readTrails } from "./readTrails";

/** What of a live account can be on the alert path of a control. */
export interface LiveAccount {
    /** 12 digits. */
    readonly account: string;
    /** That were read: those asked for, and the home Regions of the trails that were found there. */
    readonly regions: readonly string[];
    readonly deployment: Deployment;
    readonly deliveryRemarks: readonly DeliveryRemark[];
    readonly unread: readonly Unread[];
}

/**
 * Reads a live account into the model of the alert path. What cannot be read is unknown there, never absent; of
 * topics, keys and log groups only those are read that the control's filters and alarms lead to.
 *
 * @throws {InputError} if the credentials expire on the way.
 */
export async function readAccount(
    reader: AccountReader,
    account: string,
    asked: readonly string[],
    control: Control,
): Promise<LiveAccount> {
    const seen = await inEach(asked, (region) => readTrails(reader, { account, region }));
    const trails = firstOfEach(seen.flatMap((read) => read.trails));
    const regions = [...new Set([...asked, ...homeRegions(trails, account)])];
    const [filters, alarms] = await Promise.all([
        inEach(regions, (region) => readMetricFilters(reader, { account, region })),
        inEach(regions, (region) => readAlarms(reader, { account, region })),
    ]);
    const { meant, possible } = findControlFilters(filters.flat(), control);
    const metricFilters = [...meant, ...possible].map(({ filter }) => filter);
    const allAlarms = alarms.flatMap((read) => read.alarms);
    const compositeAlarms = alarms.flatMap((read) => read.compositeAlarms);
    const relevant = alarmsOf(metricFilters, control, allAlarms);
    const voices = [...relevant, ...compositesOf(relevant, compositeAlarms)];
    const home: Place = { account, region: asked[0] ?? "" };

    const [logGroups, alarmMuteRules, notified] = await Promise.all([
        readLogGroups(reader, home, logGroupsOf(trails, metricFilters)),
        Promise.all(voices.map((voice) => readMuteRules(reader, placeOfVoice(voice, home), voice))),
        Promise.all(topicsOf(voices).map((arn) => readNotified(reader, home, arn))),
    ]);
    const topics = notified.flatMap(({ topic }) => topic ?? []);
    const keys = await Promise.all(topics.map((topic) => readKey(reader, home, topic)));
    return {
        account,
        regions,
        deployment: {
            trails,
            logGroups,
            metricFilters,
            alarms: relevant,
            compositeAlarms: voices.flatMap((voice) => ("rule" in voice ? [voice] : [])),
            alarmMuteRules: alarmMuteRules.flat(),
            topics,
            topicPolicies: [],
            subscriptions: notified.flatMap(({ subscriptions }) => subscriptions),
            keys: firstOfEach(keys.flatMap((read) => read.keys)),
            keyAliases: firstOfEach(keys.flatMap((read) => read.keyAliases)),
        },
        deliveryRemarks: firstOfEach(
            seen.flatMap(({ remarks }) => remarks.map((remark) => ({ ...remark, id: remark.trail }))),
        ),
        unread: reader.unread,
    };
}

const inEach = <T>(regions: readonly string[], read: (region: string) => Promise<T>): Promise<T[]> =>
    Promise.all(regions.map(read));

/** A trail of several Regions is seen from each of them. */
const firstOfEach = <T extends { readonly id: string }>(things: readonly T[]): T[] =>
    [...new Map([...things].reverse().map((thing) => [thing.id, thing])).values()].reverse();

const homeRegions = (trails: readonly Trail[], own: string): string[] =>
    trails.flatMap(({ account, region }) => (knownValue(account) === own ? (knownValue(region) ?? []) : []));

const logGroupsOf = (trails: readonly Trail[], filters: readonly MetricFilter[]): LogGroupReference[] => [
    ...trails.flatMap(({ logGroupArn }) => referenceOf(knownValue(logGroupArn))),
    ...filters.flatMap(({ logGroup, region }) =>
        referenceOf(knownValue(logGroup)).map((reference) => ({ region: knownValue(region), ...reference })),
    ),
];

const referenceOf = (text: string | undefined): LogGroupReference[] =>
    text === undefined || text === "" ? [] : [parseLogGroupReference(text)];

/** The alarms that can be on the path: by the metric's name, whatever the namespace, and those nobody can see into. */
function alarmsOf(filters: readonly MetricFilter[], control: Control, alarms: readonly Alarm[]): Alarm[] {
    const names = new Set(
        filters.flatMap(({ metricName, name }) => [knownValue(metricName) ?? [], knownValue(name) ?? []].flat()),
    );
    return alarms.filter(({ metricName, usesMetricQueries }) => {
        const name = knownValue(metricName);
        return name === undefined
            ? metricName.state === "unknown" || knownValue(usesMetricQueries) === true
            : names.has(name) || name.endsWith(control.metricName);
    });
}

/** Composite alarms whose rule names one of the alarms, or one of those composite alarms. */
function compositesOf(alarms: readonly Alarm[], composites: readonly CompositeAlarm[]): CompositeAlarm[] {
    const found = new Set<CompositeAlarm>();
    const reached = alarms.flatMap(({ name, arn }) => [knownValue(name) ?? [], knownValue(arn) ?? []].flat());
    for (const text of reached) {
        for (const composite of composites) {
            if (!found.has(composite) && (knownValue(composite.rule) ?? "").includes(text)) {
                found.add(composite);
                reached.push(composite.label);
            }
        }
    }
    return [...found];
}

const placeOfVoice = ({ region }: Alarm | CompositeAlarm, home: Place): Place => ({
    account: home.account,
    region: knownValue(region) ?? home.region,
});

function topicsOf(voices: readonly (Alarm | CompositeAlarm)[]): Arn[] {
    const actions = voices.flatMap(({ alarmActions }) => knownValue(alarmActions) ?? []);
    const texts = new Set(actions.flatMap((action) => knownValue(action) ?? []));
    return [...texts].flatMap((text) => {
        const arn = parseArn(text);
        return arn?.service === "sns" && arn.region !== "" ? [arn] : [];
    });
}

async function readNotified(reader: AccountReader, home: Place, arn: Arn) {
    const topic = await readTopic(reader, home, arn);
    return { topic, subscriptions: topic?.isMissing ? [] : await readSubscriptions(reader, arn) };
}

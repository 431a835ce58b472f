import {
    type Alarm,
    type Arn,
    absent,
    type CompositeAlarm,
    type Control,
    furtherAlarmsIn,
    knownValue,
    knownValues,
    type LogAlarm,
    type LogGroupReference,
    type MetricFilter,
    parseArn,
    parseLogGroupReference,
    type Subscription,
    type Trail,
} from "../../../detection";
import { knownOf } from "../../simulation/notifyingAlarm";

// What of an account can be on the alert path: the rest of it is none of a verification's business.

/** The log groups that trails write to and filters read. */
export const logGroupsOf = (trails: readonly Trail[], filters: readonly MetricFilter[]): LogGroupReference[] => [
    ...trails.flatMap(({ logGroupArn }) => referenceOf(knownValue(logGroupArn))),
    ...filters.flatMap(({ logGroup, region }) =>
        referenceOf(knownValue(logGroup)).map((reference) => ({ region: knownValue(region), ...reference })),
    ),
];

const referenceOf = (text: string | undefined): LogGroupReference[] =>
    text === undefined || text === "" ? [] : [parseLogGroupReference(text)];

/**
 * The alarms that can be on the path: by the metric's name, whatever the namespace and the letters, and those nobody can
 * see into. Those that stand beside the control's own as well: they too must tell somebody.
 */
export function alarmsOf(filters: readonly MetricFilter[], control: Control, alarms: readonly Alarm[]): Alarm[] {
    const names = new Set(filters.flatMap(({ metricName, name }) => knownValues(metricName, name)).map(folded));
    const further = furtherAlarmsIn({ alarms, metricFilters: filters }, control);
    const isMeant = (name: string): boolean =>
        names.has(folded(name)) || folded(name).endsWith(folded(control.metricName));
    return alarms.filter((alarm) => {
        const { metricName, usesMetricQueries, queriedMetrics = absent } = alarm;
        if (further.has(alarm.id)) {
            return true;
        }
        const name = knownValue(metricName);
        if (name !== undefined || knownValue(usesMetricQueries) !== true) {
            return name === undefined ? metricName.state === "unknown" : isMeant(name);
        }
        return knownValue(queriedMetrics)?.some((metric) => isMeant(metric.name)) ?? true;
    });
}

/** One in other letters is on another metric by mistake, which is worth a word. */
const folded = (name: string): string => name.trim().toLowerCase();

/** The log alarms that stand beside the control's own alarm. */
export function logAlarmsOf(control: Control, logAlarms: readonly LogAlarm[]): LogAlarm[] {
    const further = furtherAlarmsIn({ alarms: [], metricFilters: [], logAlarms }, control);
    return logAlarms.filter(({ id }) => further.has(id));
}

/** Composite alarms whose rule names one of the alarms, or one of those composite alarms. */
export function compositesOf(alarms: readonly Alarm[], composites: readonly CompositeAlarm[]): CompositeAlarm[] {
    const found = new Set<CompositeAlarm>();
    const reached = alarms.flatMap(({ name, arn }) => [knownValue(name) ?? [], knownValue(arn) ?? []].flat());
    for (const text of reached) {
        for (const composite of composites) {
            // In a rule, a backslash stands before the quotes of a name.
            const rule = (knownValue(composite.rule) ?? "").replace(/\\(.)/g, "$1");
            if (!found.has(composite) && rule.includes(text)) {
                found.add(composite);
                reached.push(composite.label);
            }
        }
    }
    return [...found];
}

/** The topics that alarms notify when they are raised; the ARN of a subscription is none. */
export const topicsOf = (raised: readonly (Alarm | CompositeAlarm)[]): Arn[] =>
    arnsOf(
        "sns",
        raised.flatMap(({ alarmActions }) => knownOf(alarmActions)),
    ).filter(({ resource }) => !/[:/]/.test(resource));

/** The queues that subscriptions deliver to. */
export const queuesOf = (subscriptions: readonly Subscription[]): Arn[] =>
    arnsOf(
        "sqs",
        subscriptions.flatMap(({ queueArn }) => knownValue(queueArn) ?? []),
    );

/** The functions that subscriptions invoke. */
export const functionsOf = (subscriptions: readonly Subscription[]): Arn[] =>
    arnsOf(
        "lambda",
        subscriptions.flatMap(({ functionArn }) => (functionArn && knownValue(functionArn)) ?? []),
    );

const arnsOf = (service: string, texts: readonly string[]): Arn[] =>
    [...new Set(texts)].flatMap((text) => {
        const arn = parseArn(text);
        return arn?.service === service && arn.region !== "" ? [arn] : [];
    });

/** Where filters can stand: the home Regions of trails that this account has, or whose log group it has. */
export const watchedRegions = (trails: readonly Trail[], own: string): string[] =>
    trails.flatMap(({ account, region, logGroupArn }) =>
        [knownValue(account), parseArn(knownValue(logGroupArn) ?? "")?.account].includes(own)
            ? (knownValue(region) ?? [])
            : [],
    );

import {
    type Alarm,
    type Control,
    type FilterClaims,
    findControlFilters,
    furtherAlarmsIn,
    grouped,
    knownValue,
    listed,
    type MetricFilter,
    parseLogGroupReference,
    recordedManagementEvents,
    type Trail,
} from "../../detection";
import type { LiveAccount } from "./reading/readAccount";

/** Resources that do the same work twice: one sentence for each group of them. */
export function findDoubles(
    { deployment, alarms: named }: LiveAccount,
    control: Control,
    claims: FilterClaims,
): readonly string[] {
    const { trails, metricFilters, alarms } = deployment;
    const counting = findControlFilters(metricFilters, control, claims)
        .meant.filter(({ verdict }) => verdict?.grade === "exact" || verdict?.grade === "equivalent")
        .map(({ filter }) => filter);
    const metrics = new Set(counting.flatMap(metricKey));
    // One for bursts stands beside the control's alarm on purpose: it says that there were many.
    const further = furtherAlarmsIn(deployment, control);
    return [
        ...groups(trails.filter(mayDeliverAll), ({ logGroupArn, account, region }) => {
            const group = parseLogGroupReference(knownValue(logGroupArn) ?? "");
            return keyOf(group.account ?? account, group.region ?? region, group.name);
        }).map(
            (group) =>
                `The trails ${labels(group)} write to one log group: every event arrives there ${times(group)}, and is counted ${times(group)}.`,
        ),
        ...groups(counting, metricKey).map((group) =>
            groups(group, ({ logGroup }) => keyOf(groupName(knownValue(logGroup)))).length > 0
                ? `The metric filters ${labels(group)} count the same events into one metric: each of the ${control.events} counts ${times(group)}.`
                : `The metric filters ${labels(group)} on different log groups count into one metric, and so share its alarm.`,
        ),
        ...groups(counting, ({ logGroup, region }) => keyOf(region, groupName(knownValue(logGroup))))
            .filter((group) => new Set(group.flatMap(metricKey)).size > 1)
            .map(
                (group) =>
                    `The metric filters ${labels(group)} count the same events into different metrics: auditors that expect one filter object.`,
            ),
        ...groups(
            alarms.filter((alarm) => !further.has(alarm.id) && mayNotify(alarm)),
            (alarm) => metricKey(alarm).filter((key) => metrics.has(key)),
        ).map((group) => `The alarms ${labels(group)} watch one metric: people are told ${times(group)} of the same.`),
        ...groups(named, ({ name, region }) => keyOf(region, knownValue(name)))
            .filter((group) => new Set(group.map(({ kind }) => kind)).size > 1)
            .map(
                ([first, ...others]) =>
                    `The name "${first?.label}" belongs to a ${[first, ...others].map((alarm) => alarm?.kind).join(" and a ")}: a name is one alarm's, and which of them a call changes is not documented.`,
            ),
    ];
}

/** One of data events, or of reads alone, doubles nothing of a trail beside it. */
const mayDeliverAll = (trail: Trail): boolean =>
    knownValue(trail.isLogging) !== false &&
    (knownValue(trail.logGroupArn) ?? "") !== "" &&
    ["all", "split"].includes(recordedManagementEvents(trail).recorded);

const mayNotify = ({ actionsEnabled, alarmActions }: Alarm): boolean =>
    knownValue(actionsEnabled) !== false && knownValue(alarmActions)?.length !== 0 && alarmActions.state !== "absent";

interface Metric {
    readonly region: MetricFilter["region"];
    readonly metricName: MetricFilter["metricName"];
    readonly metricNamespace: MetricFilter["metricNamespace"];
}

const metricKey = ({ region, metricName, metricNamespace }: Metric): readonly string[] =>
    keyOf(region, knownValue(metricNamespace), knownValue(metricName));

const groupName = (text: string | undefined): string | undefined =>
    text === undefined || text === "" ? undefined : parseLogGroupReference(text).name;

/** Empty if a part is not known: what is not known doubles nothing. */
function keyOf(...parts: readonly (MetricFilter["region"] | string | undefined)[]): readonly string[] {
    const texts = parts.flatMap((part) => (typeof part === "object" ? knownValue(part) : part) ?? []);
    return texts.length === parts.length ? [JSON.stringify(texts)] : [];
}

/** Those that share a key, two or more. */
const groups = <T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): (readonly T[])[] =>
    [...grouped(things, keysOf).values()].filter(({ length }) => length > 1);

const labels = (things: readonly { readonly label: string }[]): string =>
    listed(
        things.map(({ label }) => `"${label}"`),
        "and",
    );

const times = ({ length }: readonly unknown[]): string => (length === 2 ? "twice" : `${length} times`);

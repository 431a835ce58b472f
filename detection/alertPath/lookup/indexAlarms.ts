import { grouped } from "../../grouped";
import type { Alarm, QueriedMetric } from "../deployment/alarm";
import type { Deployment } from "../deployment/deployment";
import type { MetricFilter } from "../deployment/logGroup";
import { comparePlaces, metricPlace } from "../deployment/place";
import { absent, knownValue, knownValues, sourcesOf } from "../deployment/value";
import { PlacedIndex } from "./PlacedIndex";

/** The alarms that are, or may be, on the metric of a filter. */
interface AlarmsOfFilter {
    /** On the metric; `isCertain` is false where account or Region are not known. */
    readonly joined: readonly { readonly alarm: Alarm; readonly isCertain: boolean }[];
    /** Their metric name or namespace is computed from the filter. */
    readonly computed: readonly Alarm[];
    /** Nobody can say what they watch. */
    readonly undecided: readonly Alarm[];
    /** Metric math, anomaly detection and queries, whose metrics cannot be seen. */
    readonly withQueries: readonly Alarm[];
    /**
     * On something that looks like the metric: its name elsewhere or in other letters, or the filter's name in place of the
     * metric's.
     */
    readonly mistaken: readonly Alarm[];
}

export interface AlarmIndex {
    readonly ofFilter: (filter: MetricFilter) => AlarmsOfFilter;
    /** On a metric of that name, in whatever namespace and place. */
    readonly onMetricName: (name: string) => readonly Alarm[];
}

export function indexAlarms({ alarms }: Deployment): AlarmIndex {
    const watched = alarms.map((alarm) => ({ alarm, ...metricPlace(alarm) }));
    const byMetric = new PlacedIndex(watched, ({ alarm }) => {
        const [name, namespace] = [knownValue(alarm.metricName), knownValue(alarm.metricNamespace)];
        return name === undefined || namespace === undefined ? [] : [metricKey(name, namespace)];
    });
    const byFoldedName = grouped(alarms, ({ metricName }) => knownValues(metricName).map(folded));
    const unknown = new Set<Alarm>();
    const withQueries: Alarm[] = [];
    for (const alarm of alarms) {
        const name = knownValue(alarm.metricName);
        if (alarm.metricName.state === "unknown" || (name !== undefined && alarm.metricNamespace.state === "unknown")) {
            unknown.add(alarm);
        } else if (name === undefined && knownValue(alarm.usesMetricQueries) === true) {
            withQueries.push(alarm);
        }
    }
    const nearMetricName = (name: string): readonly Alarm[] => byFoldedName.get(folded(name)) ?? [];
    const onMetricName = (name: string): readonly Alarm[] =>
        nearMetricName(name).filter(({ metricName }) => knownValue(metricName) === name);

    function ofFilter(filter: MetricFilter): AlarmsOfFilter {
        const [name, namespace] = [knownValue(filter.metricName), knownValue(filter.metricNamespace)];
        const matches =
            name === undefined || namespace === undefined
                ? undefined
                : byMetric.find(metricKey(name, namespace), filter);
        const joined = [
            ...(matches?.here ?? []).map(({ alarm }) => ({ alarm, isCertain: true })),
            ...(matches?.perhapsHere ?? []).map(({ alarm }) => ({ alarm, isCertain: false })),
        ];
        const known = new Set(joined.map(({ alarm }) => alarm));
        const isUndecided = [filter.metricName, filter.metricNamespace].some(({ state }) => state === "unknown");
        const compatible = (isUndecided ? alarms : [...unknown]).filter((alarm) => mayWatch(alarm, filter));
        const isComputed = (alarm: Alarm): boolean =>
            [alarm.metricName, alarm.metricNamespace].some((value) => sourcesOf(value).includes(filter.id));
        const isNear = (alarm: Alarm): boolean => !known.has(alarm) && !unknown.has(alarm);
        return {
            joined,
            computed: compatible.filter(isComputed),
            undecided: compatible.filter((alarm) => !isComputed(alarm)),
            withQueries: withQueries.filter((alarm) => mayQuery(alarm, filter)),
            mistaken: isUndecided
                ? []
                : [
                      ...[...new Set([name, knownValue(filter.name)])]
                          .flatMap((candidate) => (candidate === undefined ? [] : nearMetricName(candidate)))
                          .filter(isNear),
                      ...withQueries.filter((alarm) => !mayQuery(alarm, filter) && queriesMetricOfName(alarm, name)),
                  ],
        };
    }

    return { ofFilter, onMetricName };
}

const folded = (name: string): string => name.trim().toLowerCase();

const metricKey = (name: string, namespace: string): string => `${namespace}\n${name}`;

/** Whether the queries of an alarm may read a filter's metric. */
function mayQuery(alarm: Alarm, filter: MetricFilter): boolean {
    const queried = alarm.queriedMetrics && knownValue(alarm.queriedMetrics);
    return (
        (queried?.some((metric) => mayBe(metric, filter)) ?? true) &&
        comparePlaces(metricPlace(alarm), filter) !== "different"
    );
}

const queriesMetricOfName = ({ queriedMetrics = absent }: Alarm, name: string | undefined): boolean =>
    (knownValue(queriedMetrics) ?? []).some((metric) => metric.name === name);

function mayBe(queried: QueriedMetric, { metricName, metricNamespace, dimensions }: MetricFilter): boolean {
    const isOneSeries = Object.keys(knownValue(dimensions) ?? {}).length === 0;
    return (
        isOpen(queried.name, knownValue(metricName)) &&
        isOpen(knownValue(queried.namespace), knownValue(metricNamespace)) &&
        !(isOneSeries && (knownValue(queried.dimensions) ?? []).length > 0)
    );
}

/** Whether what is known of an alarm's metric leaves room for the filter's. */
const mayWatch = (alarm: Alarm, filter: MetricFilter): boolean =>
    isOpen(knownValue(alarm.metricName), knownValue(filter.metricName)) &&
    isOpen(knownValue(alarm.metricNamespace), knownValue(filter.metricNamespace)) &&
    comparePlaces(metricPlace(alarm), filter) !== "different";

const isOpen = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || one === other;

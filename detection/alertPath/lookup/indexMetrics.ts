import type { Deployment } from "../deployment/deployment";
import type { MetricFilter } from "../deployment/logGroup";
import { knownValue } from "../deployment/value";
import { compareLogGroups, indexLogGroups } from "./indexLogGroups";
import { PlacedIndex } from "./PlacedIndex";

/** Another filter that publishes into the metric of a filter. */
export interface FilterOfMetric {
    readonly filter: MetricFilter;
    /** Whether both read one log group, so that it sees the events that the first one counts. */
    readonly readsSameGroup: boolean;
}

/**
 * Finds the other filters of a filter's metric: those with its name and namespace in its account and Region, whatever
 * their log group. One that publishes under dimensions has another series, and is none of them.
 */
export function indexMetrics(deployment: Deployment): (filter: MetricFilter) => readonly FilterOfMetric[] {
    const logGroups = indexLogGroups(deployment);
    const groupOf = (filter: MetricFilter) => logGroups.resolve(filter.logGroup, filter);
    const byMetric = new PlacedIndex(deployment.metricFilters.filter(hasOneSeries), (filter) => metricKeys(filter));

    return (filter) => {
        const group = groupOf(filter);
        return metricKeys(filter)
            .flatMap((key) => byMetric.find(key, filter).here)
            .filter(({ id }) => id !== filter.id)
            .map((other) => {
                const otherGroup = groupOf(other);
                const areCompared = group !== undefined && otherGroup !== undefined;
                return {
                    filter: other,
                    readsSameGroup: areCompared && compareLogGroups(group, otherGroup) === "same",
                };
            });
    };
}

function metricKeys({ metricName, metricNamespace }: MetricFilter): readonly string[] {
    const [name, namespace] = [knownValue(metricName), knownValue(metricNamespace)];
    return name === undefined || namespace === undefined ? [] : [JSON.stringify([namespace, name])];
}

const hasOneSeries = ({ dimensions, systemFieldDimensions }: MetricFilter): boolean =>
    Object.keys(knownValue(dimensions) ?? {}).length === 0 && (knownValue(systemFieldDimensions) ?? []).length === 0;

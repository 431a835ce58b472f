import type { Control } from "../../controls/control";
import { listed } from "../../pattern/wording/sentence";
import type { Alarm, QueriedMetric } from "../deployment/alarm";
import { named } from "../deployment/deployedResource";
import type { MetricFilter } from "../deployment/logGroup";
import { compareParts, comparePlaces, metricPlace, type Place } from "../deployment/place";
import { absent, knownValue } from "../deployment/value";
import type { HopJudgement } from "./HopJudgement";

/** An alarm that was meant for the metric of a filter, and watches something that looks like it. */
export function judgeMistake(filter: MetricFilter, alarm: Alarm, control: Control, judgement: HopJudgement): void {
    const [name, namespace] = [knownValue(filter.metricName), knownValue(filter.metricNamespace)];
    const watched = knownValue(alarm.metricName);
    const [thing, filterName] = [named("alarm", alarm), named("metric filter", filter)];
    const published = `The filter publishes${describeMetric(name, namespace)}.`;
    const settings = `Set metricName: "${name ?? control.metricName}" and namespace: "${namespace ?? control.metricNamespace}" on the ${thing}.`;
    const isOfOther = knownValue(alarm.metricAccount ?? absent) !== undefined;
    const seen = metricPlace(alarm);
    const isFilterName = watched !== name && watched === knownValue(filter.name);
    const isElsewhere = comparePlaces(filter, seen) === "different";
    const queried = knownValue(alarm.queriedMetrics ?? absent)?.find((metric) => metric.name === name);
    if (queried !== undefined && !isElsewhere) {
        judgement.breaks("ALARM_WATCHES_OTHER_METRIC", {
            observed: `The queries of ${thing} read${describeQueried(queried)}.`,
            wanted: `${published} An alarm finds a metric by name, namespace and dimensions.`,
            remedy: `Let the queries of ${thing} read that metric, under no dimensions; or give it metricName: "${name}", namespace: "${namespace ?? control.metricNamespace}", statistic and period in place of queries.`,
        });
    } else if (isFilterName) {
        judgement.breaks("ALARM_WATCHES_OTHER_METRIC", {
            observed: `The ${thing} watches "${watched}", which is the name of the ${filterName} and not of its metric.`,
            wanted: `${published} An alarm finds a metric by the metric's own name and namespace.`,
            remedy: `${settings} In code, take metricName from metricTransformation.name of the filter, not from its id or name.`,
        });
    } else if (
        queried === undefined &&
        (watched !== name || knownValue(alarm.metricNamespace) !== namespace || !isElsewhere)
    ) {
        judgement.breaks("ALARM_WATCHES_OTHER_METRIC", {
            observed: `The ${thing} watches${describeMetric(watched, knownValue(alarm.metricNamespace))}.`,
            wanted: `${published} An alarm finds a metric by name and namespace.`,
            remedy: settings,
        });
    } else {
        judgement.breaks("ALARM_WATCHES_OTHER_METRIC", {
            observed: `The ${thing} ${isOfOther ? "watches a metric of" : "is in"} ${describePlace(seen, filter)}, and the ${filterName} publishes in ${describePlace(filter, seen)}.`,
            wanted: "Alarm and metric must be in one account and Region; equal names do not join across them.",
            remedy: isOfOther
                ? `Set accountId in the metric query of the ${thing} to the account of the ${filterName}.`
                : `Create the ${thing} with the provider of the ${filterName}.`,
        });
    }
}

export const describeMetric = (name: string | undefined, namespace: string | undefined): string =>
    name === undefined
        ? " the metric"
        : ` the metric "${name}"${namespace === undefined ? "" : ` in the namespace "${namespace}"`}`;

function describeQueried({ name, namespace, dimensions }: QueriedMetric): string {
    const names = knownValue(dimensions) ?? [];
    const under = names.length > 0 ? ` under the dimensions ${listed(names, "and")}` : "";
    return `${describeMetric(name, knownValue(namespace))}${under}`;
}

/** Only what differs: the Region, the account or both. */
function describePlace(own: Place, other: Place): string {
    const differs = (part: keyof Place): boolean => compareParts(own[part], other[part]) === "different";
    return [
        ...(differs("region") ? [knownValue(own.region)] : []),
        ...(differs("account") ? [`the account ${knownValue(own.account)}`] : []),
    ].join(", ");
}

import { type Alarm, absent, known, knownValue, unknown, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { elements, inside, type Property, property, propertyOnceDeployed, propertyWithDefault } from "./property";
import { count, flag, list, number, text, textMap, texts } from "./values";

export function readAlarm(resource: StackResource): Alarm {
    const statistic = text(property(resource, "statistic"));
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "alarmName")),
        arn: text(propertyOnceDeployed(resource, "arn")),
        metricName: text(property(resource, "metricName")),
        metricNamespace: text(property(resource, "namespace")),
        dimensions: textMap(property(resource, "dimensions"), "name", "value"),
        unit: text(property(resource, "unit")),
        statistic: statistic === absent ? text(property(resource, "extendedStatistic")) : statistic,
        periodSeconds: count(property(resource, "period")),
        evaluationPeriods: count(property(resource, "evaluationPeriods")),
        datapointsToAlarm: count(property(resource, "datapointsToAlarm")),
        threshold: number(property(resource, "threshold")),
        comparisonOperator: text(property(resource, "comparisonOperator")),
        treatMissingData: text(property(resource, "treatMissingData")),
        actionsEnabled: flag(property(resource, "actionsEnabled")),
        alarmActions: texts(property(resource, "alarmActions")),
        okActions: texts(property(resource, "okActions")),
        insufficientDataActions: texts(property(resource, "insufficientDataActions")),
        usesMetricQueries: usesMetricQueries(resource),
        queriedMetrics: queriedMetrics(resource),
        evaluateLowSampleCountPercentiles: text(
            propertyWithDefault(resource, "evaluateLowSampleCountPercentiles", "evaluateLowSampleCountPercentile"),
        ),
    };
}

/** Metric math (`metricQueries`, or `metrics`), an anomaly band (`thresholdMetricId`) or a PromQL query. */
function usesMetricQueries(resource: StackResource): Value<boolean> {
    const signs = ["metricQueries", "metrics", "evaluationCriteria", "thresholdMetricId"].map((key) =>
        list(property(resource, key), (sign) => (sign.value === "" ? [] : [sign])),
    );
    const isUsed = signs.some((sign) => sign.state === "known" && sign.value.length > 0);
    return isUsed ? known(true) : (signs.find((sign) => sign.state === "unknown") ?? absent);
}

/** The metrics of metric math and anomaly bands, which list them; an SQL or PromQL query may read any. */
function queriedMetrics(resource: StackResource): Value<readonly string[]> {
    const queries = elements(property(resource, "metricQueries", "metrics"));
    if (queries === undefined || property(resource, "evaluationCriteria").value !== undefined) {
        return unknown();
    }
    const names = queries.map(queriedMetric);
    const isOpen = names.some(({ state }) => state === "unknown");
    return isOpen ? unknown() : known(names.flatMap((name) => knownValue(name) ?? []));
}

/** Absent for an expression over other queries. */
function queriedMetric(query: Property): Value<string> {
    const expression = text(inside(query, "expression"));
    if (expression.state !== "absent") {
        return expression.state === "known" && !/\bSELECT\b/i.test(expression.value) ? absent : unknown();
    }
    const stat = inside(query, "metric", "metricStat");
    const [nested, own] = [inside(stat, "metric"), stat].map((metric) => text(inside(metric, "metricName")));
    return [nested, own].find((name) => name?.state === "known") ?? unknown();
}

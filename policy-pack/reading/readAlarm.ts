import { type Alarm, absent, known, metricsOfQueries, unknown, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { elements, inside, property, propertyOnceDeployed, propertyWithDefault } from "./property";
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

/** A PromQL query may read any metric. */
function queriedMetrics(resource: StackResource): Value<readonly string[]> {
    const queries = elements(property(resource, "metricQueries", "metrics"));
    if (queries === undefined || property(resource, "evaluationCriteria").value !== undefined) {
        return unknown();
    }
    return metricsOfQueries(
        queries.map((query) => {
            const stat = inside(query, "metric", "metricStat");
            const names = [inside(stat, "metric"), stat].map((metric) => text(inside(metric, "metricName")));
            return {
                expression: text(inside(query, "expression")),
                metricName: names.find(({ state }) => state === "known") ?? unknown(),
            };
        }),
    );
}

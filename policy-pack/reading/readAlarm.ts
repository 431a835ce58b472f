import {
    type Alarm,
    absent,
    type CompositeAlarm,
    known,
    knownValue,
    type LogAlarm,
    type MetricQuery,
    settingsOfQueries,
    type TelemetryRule,
    unknown,
    type Value,
    type WarmUp,
} from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { inside, type Property, property, propertyOnceDeployed, propertyWithDefault } from "./property";
import { isUnknown } from "./unknownValues";
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
        evaluateLowSampleCountPercentiles: text(
            propertyWithDefault(resource, "evaluateLowSampleCountPercentiles", "evaluateLowSampleCountPercentile"),
        ),
        wallClockZone: wallClockZone(property(resource, "evaluationWindow")),
        warmUp: warmUp(property(resource, "warmUpConfiguration")),
        messagesCarryTags: flag(
            inside(inside(property(resource, "actionConfiguration"), "alarmTagsPropagation"), "enabled"),
        ),
        ...queries(resource),
    };
}

/** A window is the sliding one, or one by the clock of a zone, by default UTC. */
function wallClockZone(window: Property): Value<string> {
    const clock = inside(window, "wallClockWindow");
    if (isUnknown(clock.value)) {
        return unknown(clock.from);
    }
    const zone = text(inside(clock, "timezone"));
    return clock.value !== undefined && zone === absent ? known("UTC") : zone;
}

function warmUp(configuration: Property): Value<WarmUp> {
    const minutes = count(inside(configuration, "warmUpPeriodDurationInMinutes"));
    const lasts = flag(inside(configuration, "onlyStartEvaluatingAfterWarmUpPeriodEnds"));
    return minutes.state === "known" && lasts.state !== "unknown"
        ? known({ minutes: minutes.value, lastsToItsEnd: lasts.state === "known" && lasts.value })
        : minutes.state === "absent"
          ? absent
          : unknown(configuration.from);
}

/** Metric math (`metricQueries`, or `metrics`), an anomaly band (`thresholdMetricId`) or a PromQL query. */
function queries(resource: StackResource): Pick<Alarm, "usesMetricQueries"> & Partial<Alarm> {
    const [listed = absent, promQl = absent, band = absent] = [
        property(resource, "metricQueries", "metrics"),
        property(resource, "evaluationCriteria"),
        property(resource, "thresholdMetricId"),
    ].map((sign) => list(sign, (element) => (element.value === "" ? [] : [element])));
    const signs = [listed, promQl, band];
    const holdsAny = (sign: (typeof signs)[number]): boolean => sign.state === "known" && sign.value.length > 0;
    if (!signs.some(holdsAny)) {
        return { usesMetricQueries: signs.find((sign) => sign.state === "unknown") ?? absent };
    }
    // A PromQL query may read any metric.
    return promQl.state === "unknown" || holdsAny(promQl) || listed.state === "unknown"
        ? { usesMetricQueries: known(true), queriedMetrics: unknown() }
        : settingsOfQueries((knownValue(listed) ?? []).map(readQuery), band.state === "unknown" || holdsAny(band));
}

function readQuery(query: Property): MetricQuery {
    const stat = inside(query, "metric", "metricStat");
    const inner = inside(stat, "metric");
    const metric = inner.value === undefined ? stat : inner;
    return {
        expression: text(inside(query, "expression")),
        account: text(inside(query, "accountId")),
        metricName: text(inside(metric, "metricName")),
        metricNamespace: text(inside(metric, "namespace")),
        dimensions: textMap(inside(metric, "dimensions"), "name", "value"),
        unit: text(inside(stat, "unit")),
        statistic: text(inside(stat, "stat")),
        periodSeconds: count(inside(stat, "period")),
    };
}

export function readCompositeAlarm(resource: StackResource): CompositeAlarm {
    const suppressor = property(resource, "actionsSuppressor");
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "alarmName")),
        arn: text(propertyOnceDeployed(resource, "arn")),
        rule: text(property(resource, "alarmRule")),
        actionsSuppressor: text(typeof suppressor.value === "string" ? suppressor : inside(suppressor, "alarm")),
        actionsEnabled: flag(property(resource, "actionsEnabled")),
        alarmActions: texts(property(resource, "alarmActions")),
    };
}

export function readLogAlarm(resource: StackResource): LogAlarm {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "alarmName")),
        query: text(inside(property(resource, "scheduledQueryConfiguration"), "queryString")),
        aggregation: text(inside(property(resource, "scheduledQueryConfiguration"), "aggregationExpression")),
        actionsEnabled: flag(property(resource, "actionsEnabled")),
        alarmActions: texts(property(resource, "alarmActions")),
    };
}

export function readTelemetryRule(resource: StackResource): TelemetryRule {
    return { ...identity(resource), resourceType: text(inside(property(resource, "rule"), "resourceType")) };
}

import { known, type LogGroup, type MetricFilter, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { inside, property, propertyOnceDeployed, propertyWithDefault } from "./property";
import { flag, knownTexts, number, text, textMap, textOrEmpty } from "./values";

export function readLogGroup(resource: StackResource): LogGroup {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "logGroupName")),
        arn: text(propertyOnceDeployed(resource, "arn")),
        kmsKey: text(property(resource, "kmsKeyId")),
        logGroupClass: text(propertyWithDefault(resource, "logGroupClass")),
    };
}

export function readMetricFilter(resource: StackResource): MetricFilter {
    const transformation = property(resource, "metricTransformation", "metricTransformations");
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "filterName")),
        logGroup: text(property(resource, "logGroupName", "logGroupIdentifier")),
        pattern: patternAsSent(resource),
        metricName: text(inside(transformation, "name", "metricName")),
        metricNamespace: text(inside(transformation, "namespace", "metricNamespace")),
        metricValue: text(inside(transformation, "value", "metricValue")),
        defaultValue: number(inside(transformation, "defaultValue")),
        unit: text(inside(transformation, "unit")),
        dimensions: textMap(inside(transformation, "dimensions"), "key", "value"),
        systemFieldDimensions: knownTexts(propertyWithDefault(resource, "emitSystemFieldDimensions")),
        fieldSelectionCriteria: text(propertyWithDefault(resource, "fieldSelectionCriteria")),
        appliesToTransformedLogs: flag(propertyWithDefault(resource, "applyOnTransformedLogs")),
    };
}

/**
 * The Terraform-based provider trims a pattern before it sends it; Cloud Control sends it as it is, and CloudWatch Logs
 * refuses a blank before `{` or after `}`.
 */
function patternAsSent(resource: StackResource): Value<string> {
    const pattern = textOrEmpty(property(resource, "pattern", "filterPattern"));
    const isTrimmed = pattern.state === "known" && !resource.type.startsWith("aws-native:");
    return isTrimmed ? known(pattern.value.trim()) : pattern;
}

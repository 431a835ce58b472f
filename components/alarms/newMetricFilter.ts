import { LogMetricFilter } from "@pulumi/aws/cloudwatch/logMetricFilter";
import * as pulumi from "@pulumi/pulumi";

/** What a metric filter counts, and under which name. */
export interface MetricFilterSettings {
    /** Name of the filter, and of its metric: some auditors join by either. */
    readonly name: pulumi.Input<string>;
    /** Default: the name of the filter. */
    readonly metricName?: pulumi.Input<string>;
    readonly logGroupName: pulumi.Input<string>;
    readonly pattern: string;
    readonly metricNamespace: pulumi.Input<string>;
    /** Published for every counted event. */
    readonly metricValue: number;
    /** Published for every other log event. Default: nothing. */
    readonly metricDefaultValue?: pulumi.Input<number>;
    readonly region?: pulumi.Input<string>;
}

/** A metric filter, whose metric has no dimensions. */
export function newMetricFilter(
    logicalName: string,
    settings: MetricFilterSettings,
    parent: pulumi.Resource,
): LogMetricFilter {
    const { name, logGroupName, pattern, metricNamespace, metricValue, metricDefaultValue, region } = settings;
    return new LogMetricFilter(
        logicalName,
        {
            name,
            logGroupName,
            pattern,
            metricTransformation: {
                name: settings.metricName ?? name,
                namespace: metricNamespace,
                value: String(metricValue),
                defaultValue: pulumi.output(metricDefaultValue).apply((zero) => zero?.toString()),
            },
            region,
        },
        { parent },
    );
}

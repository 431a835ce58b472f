import { LogMetricFilter } from "@pulumi/aws/cloudwatch/logMetricFilter";
import { MetricAlarm, type MetricAlarmArgs } from "@pulumi/aws/cloudwatch/metricAlarm";
import * as pulumi from "@pulumi/pulumi";
import type { AlarmSettings, FurtherAlarm, LogQuery } from "../../detection";
import type { FurtherAlarmsArgs } from "./FurtherAlarmsArgs";
import type { PlannedAlarm } from "./plannedAlarms";

/** An alarm on one metric: what it watches, how it judges, and whom it notifies. */
interface MetricAlarmSettings
    extends Pick<
        MetricAlarmArgs,
        "name" | "alarmDescription" | "alarmActions" | "okActions" | "insufficientDataActions" | "region" | "tags"
    > {
    readonly metric: WatchedMetric;
    readonly judgement: pulumi.Output<AlarmSettings>;
}

/** A metric; of one that a filter of the same stack publishes, the filter's outputs, so that a preview has the edge. */
export interface WatchedMetric {
    readonly namespace: pulumi.Input<string>;
    readonly name: pulumi.Input<string>;
    /** Default: none, as for every metric of a filter. */
    readonly dimensions?: { [name: string]: pulumi.Input<string> };
}

/** An alarm whose actions are enabled. */
export function newMetricAlarm(
    logicalName: string,
    { metric, judgement, ...others }: MetricAlarmSettings,
    opts: pulumi.CustomResourceOptions,
): MetricAlarm {
    return new MetricAlarm(
        logicalName,
        {
            ...others,
            namespace: metric.namespace,
            metricName: metric.name,
            dimensions: metric.dimensions,
            statistic: judgement.statistic,
            comparisonOperator: judgement.comparisonOperator,
            threshold: judgement.threshold,
            period: judgement.periodSeconds,
            evaluationPeriods: judgement.evaluationPeriods,
            datapointsToAlarm: judgement.apply(({ datapointsToAlarm }) => datapointsToAlarm),
            treatMissingData: judgement.apply(({ treatMissingData }) => treatMissingData),
            actionsEnabled: true,
        },
        opts,
    );
}

/** What a planned alarm watches: the metric of filters that are made for it, or one that is there already. */
export function watchedMetric(
    logicalName: string,
    name: pulumi.Input<string>,
    { control }: PlannedAlarm,
    watches: Exclude<FurtherAlarm["watches"], LogQuery>,
    args: FurtherAlarmsArgs,
    parent: pulumi.Resource,
): WatchedMetric {
    const { metricNamespace, logGroupName, region } = args;
    if (watches.kind === "ingestion") {
        return {
            namespace: watches.namespace,
            name: watches.metricName,
            dimensions: { [watches.dimension]: logGroupName },
        };
    }
    if (watches.kind === "control metric") {
        const { slug = "", metricName = "" } = control ?? {};
        return {
            namespace: metricNamespace,
            name: args.metricNames?.[slug] ?? pulumi.interpolate`${args.namePrefix ?? ""}${metricName}`,
        };
    }
    const filters = watches.patterns.map(
        (pattern, index) =>
            new LogMetricFilter(
                `${logicalName}-filter${index === 0 ? "" : `-${index + 1}`}`,
                {
                    name: index === 0 ? name : pulumi.interpolate`${name}-${index + 1}`,
                    logGroupName,
                    pattern,
                    metricTransformation: { name, namespace: metricNamespace, value: "1" },
                    region,
                },
                { parent },
            ),
    );
    const { metricTransformation } = filters[0] as LogMetricFilter;
    return { namespace: metricTransformation.namespace, name: metricTransformation.name };
}

import { MetricAlarm, type MetricAlarmArgs } from "@pulumi/aws/cloudwatch/metricAlarm";
import type * as pulumi from "@pulumi/pulumi";
import type { AlarmSettings } from "../../detection";

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

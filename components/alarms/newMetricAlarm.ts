import { MetricAlarm } from "@pulumi/aws/cloudwatch/metricAlarm";
import type * as pulumi from "@pulumi/pulumi";
import type { AlarmSettings } from "../../detection";

/** An alarm on one metric: what it watches, how it judges, and whom it notifies. */
export interface MetricAlarmSettings {
    readonly name: pulumi.Input<string>;
    readonly description: pulumi.Input<string>;
    readonly metric: WatchedMetric;
    readonly judgement: pulumi.Output<AlarmSettings>;
    readonly alarmActions: pulumi.Input<pulumi.Input<string>[]>;
    readonly okActions?: pulumi.Input<pulumi.Input<string>[]>;
    readonly insufficientDataActions?: pulumi.Input<pulumi.Input<string>[]>;
    readonly region?: pulumi.Input<string>;
    readonly tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
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
    settings: MetricAlarmSettings,
    opts: pulumi.CustomResourceOptions,
): MetricAlarm {
    const { name, description, metric, judgement, region, tags } = settings;
    const { alarmActions, okActions, insufficientDataActions } = settings;
    return new MetricAlarm(
        logicalName,
        {
            name,
            alarmDescription: description,
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
            alarmActions,
            okActions,
            insufficientDataActions,
            region,
            tags,
        },
        opts,
    );
}

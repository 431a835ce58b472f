import type { AlarmSettings, ComparisonOperator, MissingDataTreatment } from "../../alarm/settings";
import type { DeployedResource } from "./deployedResource";
import { absent, knownValue, type Value } from "./value";

export interface Alarm extends DeployedResource {
    readonly name: Value<string>;
    readonly arn: Value<string>;
    readonly metricName: Value<string>;
    readonly metricNamespace: Value<string>;
    readonly dimensions: Value<Readonly<Record<string, string>>>;
    readonly unit: Value<string>;
    /** `Sum`, `Average` … or an extended statistic such as `p90`. */
    readonly statistic: Value<string>;
    /** Seconds. */
    readonly periodSeconds: Value<number>;
    readonly evaluationPeriods: Value<number>;
    readonly datapointsToAlarm: Value<number>;
    readonly threshold: Value<number>;
    readonly comparisonOperator: Value<string>;
    readonly treatMissingData: Value<string>;
    /** Absent means true. */
    readonly actionsEnabled: Value<boolean>;
    /** ARNs. One element can be unknown while the others are known. */
    readonly alarmActions: Value<readonly Value<string>[]>;
    readonly okActions: Value<readonly Value<string>[]>;
    readonly insufficientDataActions: Value<readonly Value<string>[]>;
    /** The account whose metric it watches (cross-account observability). Left out or absent: its own. */
    readonly metricAccount?: Value<string>;
    /** Metric math, anomaly detection or Metrics Insights instead of one metric: cannot be simulated. */
    readonly usesMetricQueries: Value<boolean>;
    /** The metrics that these queries read. Left out: nobody looked, and they may read any. */
    readonly queriedMetrics?: Value<readonly QueriedMetric[]>;
    /** The time zone of a wall clock window, `UTC` where it names none; absent, or left out: the periods slide. */
    readonly wallClockZone?: Value<string>;
    /** Left out: nobody looked, and there is none. */
    readonly warmUp?: Value<WarmUp>;
    /** Whether its messages carry its tags (`actionConfiguration`). Left out: nobody looked, and they do not. */
    readonly messagesCarryTags?: Value<boolean>;
    /** What keeps CloudWatch from evaluating it, as a live account tells; absent, or left out: nothing is known. */
    readonly evaluationState?: Value<string>;
    /** CloudWatch's own sentence on its state, from a live account. */
    readonly stateReason?: Value<string>;
    /** `evaluate` (also when absent) or `ignore`: what becomes of a percentile of few samples. */
    readonly evaluateLowSampleCountPercentiles?: Value<string>;
}

/** A metric that the queries of an alarm read; of what is not known they may read any. */
export interface QueriedMetric {
    readonly name: string;
    readonly namespace: Value<string>;
    /** The names of the dimensions under which it is read; none: the series without dimensions. */
    readonly dimensions: Value<readonly string[]>;
}

/** An alarm on a query of CloudWatch Logs Insights (PutLogAlarm, CloudWatch API reference). */
export interface LogAlarm extends DeployedResource {
    readonly name: Value<string>;
    readonly query: Value<string>;
    /** Makes of the rows what is compared: `count(*)`. Left out: nobody looked. */
    readonly aggregation?: Value<string>;
    readonly actionsEnabled: Value<boolean>;
    readonly alarmActions: Value<readonly Value<string>[]>;
    /** As an alarm's. */
    readonly evaluationState?: Value<string>;
    readonly stateReason?: Value<string>;
}

/** Delivers telemetry, such as CloudTrail's events, to log groups of each account without a trail. */
export interface TelemetryRule extends DeployedResource {
    /** Such as `AWS::CloudTrail`. */
    readonly resourceType: Value<string>;
}

/** What an alarm does in the time after its creation: it runs no actions (WarmUpConfiguration, PutMetricAlarm). */
export interface WarmUp {
    /** 1 to 2,880. */
    readonly minutes: number;
    /** False: it ends as soon as there is data for all periods. */
    readonly lastsToItsEnd: boolean;
}

export interface CompositeAlarm extends DeployedResource {
    readonly name: Value<string>;
    readonly arn: Value<string>;
    /** Such as `ALARM("a") OR ALARM("b")`. */
    readonly rule: Value<string>;
    /** Name or ARN of the alarm in whose ALARM this one does nothing. Left out: nobody looked, and there is none. */
    readonly actionsSuppressor?: Value<string>;
    readonly actionsEnabled: Value<boolean>;
    readonly alarmActions: Value<readonly Value<string>[]>;
}

/** Silences the actions of alarms while their states still move (PutAlarmMuteRule). */
export interface AlarmMuteRule extends DeployedResource {
    readonly alarmNames: Value<readonly Value<string>[]>;
    /** Whether there are times at which it does not mute. Left out: nobody looked, and there are. */
    readonly hasGaps?: Value<boolean>;
}

/**
 * The settings that an alarm can be run with, as far as they are known. What CloudWatch has no word for is kept: the
 * evaluation refuses it, with a sentence.
 *
 * @returns undefined if one that AWS requires is absent or not known.
 */
export function knownAlarmSettings(alarm: Alarm): AlarmSettings | undefined {
    const statistic = knownValue(alarm.statistic);
    const periodSeconds = knownValue(alarm.periodSeconds);
    const evaluationPeriods = knownValue(alarm.evaluationPeriods);
    const threshold = knownValue(alarm.threshold);
    const comparisonOperator = knownValue(alarm.comparisonOperator);
    const datapointsToAlarm = knownValue(alarm.datapointsToAlarm);
    const treatMissingData = knownValue(alarm.treatMissingData);
    const wallClockZone = knownValue(alarm.wallClockZone ?? absent);
    if (
        statistic === undefined ||
        periodSeconds === undefined ||
        evaluationPeriods === undefined ||
        threshold === undefined ||
        comparisonOperator === undefined
    ) {
        return undefined;
    }
    return {
        statistic,
        periodSeconds,
        evaluationPeriods,
        threshold,
        comparisonOperator: comparisonOperator as ComparisonOperator,
        ...(datapointsToAlarm !== undefined && { datapointsToAlarm }),
        ...(wallClockZone !== undefined && { wallClockZone }),
        ...(treatMissingData !== undefined && { treatMissingData: treatMissingData as MissingDataTreatment }),
    };
}

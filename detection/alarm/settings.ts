/** What decides how a static CloudWatch alarm judges its metric (PutMetricAlarm, CloudWatch API reference). */
export interface AlarmSettings {
    /** `SampleCount`, `Average`, `Sum`, `Minimum`, `Maximum`, or an extended statistic such as `p90`. */
    readonly statistic: string;
    /** Seconds; 10, 20, 30 or a multiple of 60. */
    readonly periodSeconds: number;
    /** How many of the newest periods are looked at (N). */
    readonly evaluationPeriods: number;
    /** How many of them must breach (M). Default: all of them. */
    readonly datapointsToAlarm?: number;
    readonly threshold: number;
    readonly comparisonOperator: ComparisonOperator;
    /** Default, as in AWS: `missing`. */
    readonly treatMissingData?: MissingDataTreatment;
    /**
     * The time zone by whose clock the periods begin and end, such as `UTC` (`EvaluationWindow.WallClockWindow`). Left
     * out, as in AWS by default: they slide with every minute.
     */
    readonly wallClockZone?: string;
}

export type ComparisonOperator =
    | "GreaterThanOrEqualToThreshold"
    | "GreaterThanThreshold"
    | "LessThanThreshold"
    | "LessThanOrEqualToThreshold";

export type MissingDataTreatment = "missing" | "ignore" | "breaching" | "notBreaching";

export type AlarmState = "OK" | "ALARM" | "INSUFFICIENT_DATA";

/** What is published into a metric: by one metric filter, and by others that have the same metric. */
export interface MetricSettings {
    /** Published for every log event that the filter counts. */
    readonly value: number;
    /** Published for log events that it does not count. Absent: nothing is published for them. */
    readonly defaultValue?: number;
    /** CloudWatch adds up what all filters of a metric publish. Left out: there is no other one. */
    readonly others?: readonly OtherFilter[];
}

/** A second metric filter of a metric. What is absent is not published. */
export interface OtherFilter {
    /** As sentences name it: `metric filter "ok"`. */
    readonly name: string;
    /** Published for a log event that the first filter counts. */
    readonly perCountedEvent?: number;
    /** Published for every log event of the kinds that a busy trail delivers all day. */
    readonly perOtherEvent?: number;
    /** Published for log events that it counts and that are rare: some may fall beside the counted ones, or none. */
    readonly perRareEvent?: number;
}

/** The samples that fell into one minute; a minute without samples has no entry. */
export interface MetricMinute {
    /** Whole minutes since any fixed start (the Unix epoch, or the start of a drill). */
    readonly minute: number;
    readonly sum: number;
    readonly sampleCount: number;
    readonly minimum: number;
    readonly maximum: number;
}

export interface AlarmTransition {
    /** The minute at whose end the state changed. */
    readonly minute: number;
    readonly from: AlarmState;
    readonly to: AlarmState;
    /** CloudWatch's own kind of explanation, as a sentence. */
    readonly reason: string;
}

/** An alarm as far as its notifications show it. */
export interface NotifyingAlarm {
    readonly name: string;
    readonly description?: string;
    readonly arn: string;
    /** 12 digits. */
    readonly account: string;
    /** Such as `eu-north-1`. */
    readonly region: string;
    readonly settings: AlarmSettings;
    readonly metricName: string;
    readonly metricNamespace: string;
    /** Name to value. Default: none. */
    readonly dimensions?: Readonly<Record<string, string>>;
    readonly unit?: string;
    /** ARNs. */
    readonly alarmActions: readonly string[];
    /** ARNs. Default: none. */
    readonly okActions?: readonly string[];
    /** ARNs. Default: none. */
    readonly insufficientDataActions?: readonly string[];
}

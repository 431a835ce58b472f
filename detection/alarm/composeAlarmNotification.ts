import { alarmEmailText } from "./alarmEmailText";
import type { NotifyingAlarm } from "./notifyingAlarm";
import { regionName } from "./regionNames";
import type { AlarmTransition } from "./settings";

/** What CloudWatch publishes to a topic when an alarm changes state, as the subscribers of the topic receive it. */
export interface AlarmNotification {
    /** Subject of the e-mail, and `Subject` of the SNS envelope. At most 100 characters, ASCII. */
    readonly subject: string;
    /** Body of the e-mail, without the alarm's settings at its end and the footer of SNS with the link to unsubscribe. */
    readonly text: string;
    /** The message for all other protocols (https, sqs, lambda …), which SNS delivers as JSON text. */
    readonly message: AlarmMessage;
}

/** The JSON message, in the order of its fields (CloudWatch user guide, "Notifying users on alarm changes"). */
export interface AlarmMessage {
    readonly AlarmName: string;
    readonly AlarmDescription: string | null;
    readonly AWSAccountId: string;
    readonly NewStateValue: string;
    readonly NewStateReason: string;
    /** `2026-03-02T22:06:00.000+0000`. */
    readonly StateChangeTime: string;
    /** The display name, such as `US East (N. Virginia)`. */
    readonly Region: string;
    readonly AlarmArn: string;
    readonly OldStateValue: string;
    readonly OKActions: readonly string[];
    readonly AlarmActions: readonly string[];
    readonly InsufficientDataActions: readonly string[];
    readonly Trigger: AlarmTrigger;
}

export interface AlarmTrigger {
    readonly MetricName: string;
    readonly Namespace: string;
    /** `Statistic`, or `ExtendedStatistic` for percentiles and their like. */
    readonly StatisticType: "Statistic" | "ExtendedStatistic";
    /** Basic statistics, in capitals and with underscores: `SUM`, `SAMPLE_COUNT`. */
    readonly Statistic?: string;
    /** Such as `p90`. */
    readonly ExtendedStatistic?: string;
    readonly Unit: string | null;
    readonly Dimensions: readonly { readonly value: string; readonly name: string }[];
    readonly Period: number;
    readonly EvaluationPeriods: number;
    readonly DatapointsToAlarm: number;
    readonly ComparisonOperator: string;
    readonly Threshold: number;
    /** Empty when the alarm leaves it out. */
    readonly TreatMissingData: string;
    readonly EvaluateLowSampleCountPercentile: string;
}

/**
 * The notification of a change of state.
 *
 * @param time when the state changed.
 */
export function composeAlarmNotification(
    alarm: NotifyingAlarm,
    transition: Pick<AlarmTransition, "from" | "to" | "reason">,
    time: Date,
): AlarmNotification {
    return {
        subject: notificationSubject(alarm, transition.to),
        text: alarmEmailText(alarm, transition, time),
        message: {
            AlarmName: alarm.name,
            AlarmDescription: alarm.description ?? null,
            AWSAccountId: alarm.account,
            NewStateValue: transition.to,
            NewStateReason: transition.reason,
            StateChangeTime: time.toISOString().replace("Z", "+0000"),
            Region: regionName(alarm.region),
            AlarmArn: alarm.arn,
            OldStateValue: transition.from,
            OKActions: alarm.okActions ?? [],
            AlarmActions: alarm.alarmActions,
            InsufficientDataActions: alarm.insufficientDataActions ?? [],
            Trigger: trigger(alarm),
        },
    };
}

/** SNS takes subjects of at most 100 ASCII characters, so CloudWatch shortens the name rather than the Region. */
const longestSubject = 100;

export function notificationSubject({ name, region }: Pick<NotifyingAlarm, "name" | "region">, state: string): string {
    const frame = (shown: string) => `${state}: "${shown}" in ${regionName(region)}`;
    const ascii = name.replace(/[^ -~]+/g, "_");
    const room = longestSubject - frame("").length;
    return frame(ascii.length > room ? `${ascii.slice(0, room - 3)}...` : ascii);
}

function trigger({ settings, metricName, metricNamespace, dimensions = {}, unit }: NotifyingAlarm): AlarmTrigger {
    const { statistic, evaluationPeriods } = settings;
    const isBasic = ["SampleCount", "Average", "Sum", "Minimum", "Maximum"].includes(statistic);
    return {
        MetricName: metricName,
        Namespace: metricNamespace,
        ...(isBasic
            ? { StatisticType: "Statistic", Statistic: statistic.replace("eC", "e_C").toUpperCase() }
            : { StatisticType: "ExtendedStatistic", ExtendedStatistic: statistic }),
        Unit: unit ?? null,
        Dimensions: Object.entries(dimensions).map(([name, value]) => ({ value, name })),
        Period: settings.periodSeconds,
        EvaluationPeriods: evaluationPeriods,
        DatapointsToAlarm: settings.datapointsToAlarm ?? evaluationPeriods,
        ComparisonOperator: settings.comparisonOperator,
        Threshold: settings.threshold,
        TreatMissingData: settings.treatMissingData ?? "",
        EvaluateLowSampleCountPercentile: "",
    };
}

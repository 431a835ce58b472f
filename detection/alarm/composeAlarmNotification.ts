import { alarmEmailText } from "./alarmEmailText";
import { regionName } from "./regionNames";
import type { AlarmTransition, NotifyingAlarm } from "./settings";
import { basicStatistics } from "./statistic";

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
export type AlarmMessage = ReturnType<typeof messageOf>;

/**
 * The notification of a change of state.
 *
 * @param time when the state changed.
 */
export const composeAlarmNotification = (
    alarm: NotifyingAlarm,
    transition: Pick<AlarmTransition, "from" | "to" | "reason">,
    time: Date,
): AlarmNotification => ({
    subject: notificationSubject(alarm, transition.to),
    text: alarmEmailText(alarm, transition, time),
    message: messageOf(alarm, transition, time),
});

const messageOf = (
    alarm: NotifyingAlarm,
    { from, to, reason }: Pick<AlarmTransition, "from" | "to" | "reason">,
    time: Date,
) => ({
    AlarmName: alarm.name,
    AlarmDescription: alarm.description ?? null,
    AWSAccountId: alarm.account,
    NewStateValue: to,
    NewStateReason: reason,
    /** `2026-03-02T22:06:00.000+0000`. */
    StateChangeTime: time.toISOString().replace("Z", "+0000"),
    /** The display name, such as `US East (N. Virginia)`. */
    Region: regionName(alarm.region),
    AlarmArn: alarm.arn,
    OldStateValue: from,
    OKActions: alarm.okActions ?? [],
    AlarmActions: alarm.alarmActions,
    InsufficientDataActions: alarm.insufficientDataActions ?? [],
    Trigger: triggerOf(alarm),
});

/** SNS takes subjects of at most 100 ASCII characters, so CloudWatch shortens the name rather than the Region. */
const longestSubject = 100;

export function notificationSubject({ name, region }: Pick<NotifyingAlarm, "name" | "region">, state: string): string {
    const frame = (shown: string) => `${state}: "${shown}" in ${regionName(region)}`;
    const ascii = name.replace(/[^ -~]+/g, "_");
    const room = longestSubject - frame("").length;
    return frame(ascii.length > room ? `${ascii.slice(0, room - 3)}...` : ascii);
}

/** Basic statistics stand in capitals and with underscores: `SUM`, `SAMPLE_COUNT`. */
export const statisticInMessage = (
    statistic: string,
): { readonly StatisticType: string; readonly Statistic?: string; readonly ExtendedStatistic?: string } =>
    basicStatistics.has(statistic)
        ? { StatisticType: "Statistic", Statistic: statistic.replace("eC", "e_C").toUpperCase() }
        : { StatisticType: "ExtendedStatistic", ExtendedStatistic: statistic };

function triggerOf({ settings, metricName, metricNamespace, dimensions = {}, unit }: NotifyingAlarm) {
    const { statistic, evaluationPeriods } = settings;
    return {
        MetricName: metricName,
        Namespace: metricNamespace,
        ...statisticInMessage(statistic),
        Unit: unit ?? null,
        Dimensions: Object.entries(dimensions).map(([name, value]) => ({ value, name })),
        Period: settings.periodSeconds,
        EvaluationPeriods: evaluationPeriods,
        DatapointsToAlarm: settings.datapointsToAlarm ?? evaluationPeriods,
        ComparisonOperator: settings.comparisonOperator,
        Threshold: settings.threshold,
        /** Empty when the alarm leaves it out. */
        TreatMissingData: settings.treatMissingData ?? "",
        EvaluateLowSampleCountPercentile: "",
    };
}

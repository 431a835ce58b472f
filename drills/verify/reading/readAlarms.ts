import type {
    CompositeAlarm as AwsCompositeAlarm,
    LogAlarm as AwsLogAlarm,
    Dimension,
    MetricAlarm,
    MetricDataQuery,
} from "@aws-sdk/client-cloudwatch";
import {
    type Alarm,
    type CompositeAlarm,
    known,
    type LogAlarm,
    type MetricQuery,
    settingsOfQueries,
    unknown,
    unknownAlarm,
    type Value,
    type WarmUp,
} from "../../../detection";
import { type AccountReader, nextPage } from "./AccountReader";
import { given } from "./given";
import { type Place, placeOf } from "./Place";

export interface AlarmsRead {
    readonly alarms: readonly Alarm[];
    readonly compositeAlarms: readonly CompositeAlarm[];
    readonly logAlarms: readonly LogAlarm[];
}

/** The alarms of a Region, of all kinds. */
export async function readAlarms(reader: AccountReader, place: Place): Promise<AlarmsRead> {
    const { items, refused } = await reader.readPages(
        "cloudwatch:DescribeAlarms",
        place.region,
        "the alarms",
        { AlarmTypes: ["MetricAlarm", "CompositeAlarm", "LogAlarm"], MaxRecords: 100 },
        (output) => ({ items: [output], next: nextPage("NextToken", output) }),
    );
    const alarms = items.flatMap(({ MetricAlarms = [] }) => MetricAlarms).map((alarm) => metricAlarm(alarm, place));
    const composites = items.flatMap(({ CompositeAlarms = [] }) => CompositeAlarms);
    return {
        alarms: refused ? [...alarms, unreadAlarm(place)] : alarms,
        compositeAlarms: composites.map((alarm) => compositeAlarm(alarm, place)),
        logAlarms: items.flatMap(({ LogAlarms = [] }) => LogAlarms).map((alarm) => logAlarm(alarm, place)),
    };
}

const identity = ({ AlarmArn, AlarmName }: MetricAlarm | AwsCompositeAlarm | AwsLogAlarm, place: Place) => ({
    id: AlarmArn ?? `alarm ${AlarmName} in ${place.region}`,
    label: AlarmName ?? "",
    ...placeOf(place),
    name: given(AlarmName),
    arn: given(AlarmArn),
});

const metricAlarm = (alarm: MetricAlarm, place: Place): Alarm => ({
    ...identity(alarm, place),
    metricName: given(alarm.MetricName),
    metricNamespace: given(alarm.Namespace),
    dimensions: dimensions(alarm.Dimensions),
    unit: given(alarm.Unit),
    statistic: given(alarm.Statistic ?? alarm.ExtendedStatistic),
    periodSeconds: given(alarm.Period),
    evaluationPeriods: given(alarm.EvaluationPeriods),
    datapointsToAlarm: given(alarm.DatapointsToAlarm),
    threshold: given(alarm.Threshold),
    comparisonOperator: given(alarm.ComparisonOperator),
    treatMissingData: given(alarm.TreatMissingData),
    actionsEnabled: given(alarm.ActionsEnabled),
    alarmActions: actions(alarm.AlarmActions),
    okActions: actions(alarm.OKActions),
    insufficientDataActions: actions(alarm.InsufficientDataActions),
    evaluateLowSampleCountPercentiles: given(alarm.EvaluateLowSampleCountPercentile),
    wallClockZone: wallClockZone(alarm.EvaluationWindow),
    warmUp: given(warmUp(alarm.WarmUpConfiguration)),
    messagesCarryTags: given(alarm.ActionConfiguration?.AlarmTagsPropagation?.Enabled),
    evaluationState: given(alarm.EvaluationState),
    stateReason: given(alarm.StateReason),
    ...queries(alarm),
});

const wallClockZone = (window: MetricAlarm["EvaluationWindow"]): Value<string> =>
    given(window?.WallClockWindow === undefined ? undefined : (window.WallClockWindow.Timezone ?? "UTC"));

const warmUp = (configuration: MetricAlarm["WarmUpConfiguration"]): WarmUp | undefined =>
    configuration?.WarmUpPeriodDurationInMinutes === undefined
        ? undefined
        : {
              minutes: configuration.WarmUpPeriodDurationInMinutes,
              lastsToItsEnd: configuration.OnlyStartEvaluatingAfterWarmUpPeriodEnds ?? false,
          };

/** What its queries say of an alarm that has some; a PromQL query may read any metric, and a band is no threshold. */
function queries({ Metrics = [], EvaluationCriteria, ThresholdMetricId }: MetricAlarm) {
    if (EvaluationCriteria !== undefined || ThresholdMetricId) {
        return { usesMetricQueries: known(true), queriedMetrics: unknown() };
    }
    return Metrics.length === 0 ? { usesMetricQueries: known(false) } : settingsOfQueries(Metrics.map(metricQuery));
}

const metricQuery = ({ Expression, AccountId, MetricStat }: MetricDataQuery): MetricQuery => ({
    expression: given(Expression || undefined),
    account: given(AccountId || undefined),
    metricName: given(MetricStat?.Metric?.MetricName),
    metricNamespace: given(MetricStat?.Metric?.Namespace),
    dimensions: dimensions(MetricStat?.Metric?.Dimensions),
    unit: given(MetricStat?.Unit),
    statistic: given(MetricStat?.Stat),
    periodSeconds: given(MetricStat?.Period),
});

const dimensions = (listed: readonly Dimension[] | undefined): Alarm["dimensions"] =>
    given(listed && Object.fromEntries(listed.map(({ Name = "", Value = "" }) => [Name, Value])));

const compositeAlarm = (alarm: AwsCompositeAlarm, place: Place): CompositeAlarm => ({
    ...identity(alarm, place),
    rule: given(alarm.AlarmRule),
    actionsSuppressor: given(alarm.ActionsSuppressor || undefined),
    actionsEnabled: given(alarm.ActionsEnabled),
    alarmActions: actions(alarm.AlarmActions),
});

const logAlarm = (alarm: AwsLogAlarm, place: Place): LogAlarm => ({
    ...identity(alarm, place),
    query: given(alarm.ScheduledQueryConfiguration?.QueryString),
    actionsEnabled: given(alarm.ActionsEnabled),
    alarmActions: actions(alarm.AlarmActions),
    evaluationState: given(alarm.EvaluationState),
    stateReason: given(alarm.StateReason),
});

const actions = (arns: readonly string[] | undefined): Value<readonly Value<string>[]> =>
    given(arns?.map((arn) => known(arn)));

/** Stands for the alarms that could not be listed. */
const unreadAlarm = (place: Place): Alarm =>
    unknownAlarm({
        id: `alarms of ${place.region} that could not be read`,
        label: `not readable in ${place.region}`,
        ...placeOf(place),
    });

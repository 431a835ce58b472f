import type { MetricAlarm, PutMetricAlarmInput } from "@aws-sdk/client-cloudwatch";
import type { Properties } from "../../../engine/standIn/resourceType";
import { namedType } from "../EmulatedType";
import { inputText } from "../inputText";

const numberOf = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));
const arnsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const metricAlarm = namedType("aws:cloudwatch/metricAlarm:MetricAlarm", {
    put: ({ alarms }, outputs) => alarms.putMetricAlarm(asRequest(outputs)),
    read: async ({ alarms }, { id }) => {
        const { MetricAlarms = [] } = await alarms.describeAlarms({ AlarmNames: [id] });
        return MetricAlarms[0] && asProperties(MetricAlarms[0]);
    },
    delete: async ({ alarms }, { id }) => {
        await alarms.deleteAlarms({ AlarmNames: [id] });
    },
});

const asRequest = (outputs: Properties): PutMetricAlarmInput => ({
    AlarmName: inputText(outputs.name),
    AlarmDescription: inputText(outputs.alarmDescription),
    ActionsEnabled: outputs.actionsEnabled !== false,
    AlarmActions: arnsOf(outputs.alarmActions),
    OKActions: arnsOf(outputs.okActions),
    InsufficientDataActions: arnsOf(outputs.insufficientDataActions),
    MetricName: inputText(outputs.metricName),
    Namespace: inputText(outputs.namespace),
    Dimensions: Object.entries(outputs.dimensions ?? {}).map(([Name, Value]) => ({ Name, Value: String(Value) })),
    Statistic: inputText(outputs.statistic) as PutMetricAlarmInput["Statistic"],
    ExtendedStatistic: inputText(outputs.extendedStatistic),
    Unit: inputText(outputs.unit) as PutMetricAlarmInput["Unit"],
    Period: numberOf(outputs.period),
    EvaluationPeriods: numberOf(outputs.evaluationPeriods),
    DatapointsToAlarm: numberOf(outputs.datapointsToAlarm),
    Threshold: numberOf(outputs.threshold),
    ComparisonOperator: inputText(outputs.comparisonOperator) as PutMetricAlarmInput["ComparisonOperator"],
    TreatMissingData: inputText(outputs.treatMissingData),
});

const asProperties = (alarm: MetricAlarm): Properties => ({
    alarmDescription: alarm.AlarmDescription,
    actionsEnabled: alarm.ActionsEnabled,
    alarmActions: alarm.AlarmActions,
    okActions: alarm.OKActions,
    insufficientDataActions: alarm.InsufficientDataActions,
    metricName: alarm.MetricName,
    namespace: alarm.Namespace,
    statistic: alarm.Statistic,
    extendedStatistic: alarm.ExtendedStatistic,
    period: alarm.Period,
    evaluationPeriods: alarm.EvaluationPeriods,
    datapointsToAlarm: alarm.DatapointsToAlarm,
    threshold: alarm.Threshold,
    comparisonOperator: alarm.ComparisonOperator,
    treatMissingData: alarm.TreatMissingData,
});

const dashboard = namedType("aws:cloudwatch/dashboard:Dashboard", {
    put: ({ alarms }, { dashboardName, dashboardBody }) =>
        alarms.putDashboard({ DashboardName: inputText(dashboardName), DashboardBody: inputText(dashboardBody) }),
    read: async ({ alarms }, { id }) => {
        const { DashboardBody } = await alarms.getDashboard({ DashboardName: id });
        return { dashboardBody: DashboardBody };
    },
    delete: async ({ alarms }, { id }) => {
        await alarms.deleteDashboards({ DashboardNames: [id] });
    },
});

export const cloudWatch = [metricAlarm, dashboard];

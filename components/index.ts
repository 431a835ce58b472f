export type { AlarmArgs, EventAlarmArgs, NotifiedTopicsArgs } from "./alarms/AlarmArgs";
export type {
    ControlArgs,
    ExclusionArgs,
    FurtherControlArgs,
    OwnControlArgs,
    TunedAlarmArgs,
} from "./alarms/ControlArgs";
export { FurtherAlarms } from "./alarms/FurtherAlarms";
export type { FurtherAlarmsArgs, HeartbeatArgs, MemberAccountArgs, PathGuardsArgs } from "./alarms/FurtherAlarmsArgs";
export type { ControlAlarm } from "./alarms/MetricFilterAlarm";
export { MetricFilterAlarm } from "./alarms/MetricFilterAlarm";
export type { MetricFilterAlarmArgs } from "./alarms/MetricFilterAlarmArgs";
export { ConsoleSignInFailureMonitor } from "./monitor/ConsoleSignInFailureMonitor";
export { FoundationsMonitor } from "./monitor/FoundationsMonitor";
export type { ConsoleSignInFailureMonitorArgs, FoundationsMonitorArgs } from "./monitor/MonitorArgs";
export { MonitorDashboard } from "./monitor/MonitorDashboard";
export type { MonitorDashboardArgs } from "./monitor/MonitorDashboardArgs";
export { type MonitorOutputs, monitorOutputNames, monitorOutputs, readMonitorOutputs } from "./monitor/monitorOutputs";
export { type MonitorSettings, readMonitorSettings } from "./monitor/monitorSettings";
export { AlarmTopic } from "./notifications/AlarmTopic";
export type {
    AlarmTopicArgs,
    NewTopicArgs,
    NotificationsArgs,
    SlackChannelArgs,
    TeamsChannelArgs,
} from "./notifications/AlarmTopicArgs";
export type { SubscriptionArgs } from "./notifications/SubscriptionArgs";
export { SettingsError } from "./settings/SettingsError";
export { AuditTrail } from "./trail/AuditTrail";
export type { AuditTrailArgs, NewTrailArgs } from "./trail/AuditTrailArgs";
export { type LookUpTrailOptions, lookUpTrail, type VerifiedTrail } from "./trail/lookUpTrail";

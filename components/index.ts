export type { AlarmArgs } from "./AlarmArgs";
export { AlarmTopic, type AlarmTopicArgs, type NewTopicArgs } from "./AlarmTopic";
export { ConsoleSignInFailureMonitor, type ConsoleSignInFailureMonitorArgs } from "./ConsoleSignInFailureMonitor";
export { SettingsError } from "./checks/SettingsError";
export { type LookUpTrailOptions, lookUpTrail, type VerifiedTrail } from "./lookUpTrail";
export { MetricFilterAlarm, type MetricFilterAlarmArgs } from "./MetricFilterAlarm";
export { type MonitorOutputs, monitorOutputNames, readMonitorOutputs } from "./monitorOutputs";
export { type MonitorSettings, readMonitorSettings } from "./monitorSettings";
export type { SubscriptionArgs } from "./subscribe";

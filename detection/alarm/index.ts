export { AlarmNotEvaluableError } from "./AlarmNotEvaluableError";
export { alarmHistory, stateDuring } from "./alarmHistory";
export { type AlarmSettingProblem, alarmSettingProblems } from "./alarmSettingProblems";
export {
    type AlarmMessage,
    type AlarmNotification,
    type AlarmTrigger,
    composeAlarmNotification,
} from "./composeAlarmNotification";
export { type EvaluationRange, evaluateAlarm } from "./evaluateAlarm";
export { metricMinute, metricMinutes } from "./metric";
export type { NotifyingAlarm } from "./notifyingAlarm";
export { raisesAlarm, type WatchedEvents } from "./raisesAlarm";
export { regionName } from "./regionNames";
export type * from "./settings";
export type * from "./verdict";

export { alarmHistory, stateDuring } from "./alarmHistory";
export { alarmSettingProblems, missingDataTreatments } from "./alarmSettingProblems";
export { type AlarmMessage, type AlarmNotification, composeAlarmNotification } from "./composeAlarmNotification";
export { AlarmNotEvaluableError, evaluateAlarm } from "./evaluateAlarm";
export { logAlarmMail } from "./logAlarmMail";
export { metricMinute, metricMinutes } from "./metric";
export { raisesAlarm, type WatchedEvents } from "./raisesAlarm";
export type * from "./settings";
export type * from "./verdict";

export { AlarmNotEvaluableError } from "./AlarmNotEvaluableError";
export { type AlarmSettingProblem, alarmSettingProblems } from "./alarmSettingProblems";
export { type EvaluationRange, evaluateAlarm } from "./evaluateAlarm";
export { metricMinutes } from "./metric";
export { raisesAlarm, type WatchedEvents } from "./raisesAlarm";
export type * from "./settings";
export type * from "./verdict";

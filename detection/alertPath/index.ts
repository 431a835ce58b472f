export type * from "./deployment/alarm";
export { knownAlarmSettings } from "./deployment/alarm";
export { controlsIn, furtherAlarmsIn } from "./deployment/controlsIn";
export type * from "./deployment/deployedResource";
export * from "./deployment/deployment";
export type * from "./deployment/key";
export type * from "./deployment/lambdaFunction";
export type * from "./deployment/logGroup";
export { type MetricQuery, settingsOfQueries } from "./deployment/metricsOfQueries";
export type * from "./deployment/queue";
export type * from "./deployment/topic";
export type * from "./deployment/trail";
export { asNotifyingAlarm, unknownAlarm } from "./deployment/unknownAlarm";
export * from "./deployment/value";
export { alarmMessage } from "./judging/alarmMessage";
export { claimsAmong, findControlFilters } from "./judging/findControlFilters";
export { mostFiltersOfLogGroup } from "./judging/judgeFilterQuota";
export { judgeLoneTrail } from "./judging/judgeLoneTrail";
export { describeLogAlarms } from "./judging/mentionOthers";
export { passesFilterPolicy } from "./judging/passesFilterPolicy";
export { recordedManagementEvents } from "./judging/recordedManagementEvents";
export {
    type CauseOfSilence,
    causesOfSilence,
    describeFinding,
    describeSilence,
} from "./report/describe";
export { docsUrl, type FindingCode, findingCodes, findingsUrl, findingUrl } from "./report/findingCodes";
export { type Hop, hops } from "./report/hops";
export type * from "./report/report";
export { type SettingSpelling, snakeCase } from "./report/spelling";
export { mayHoldPart } from "./tracing/mayHoldPart";
export { traceSubscribers } from "./tracing/reachedSubscribers";
export { traceAlertPath } from "./tracing/traceAlertPath";
export { traceGuards } from "./tracing/traceGuards";

export { accountOfPattern, accountPattern } from "./accountPattern";
export { benchmarkVersions, cisVersions, controlAt, isOfBenchmark, newestVersion } from "./benchmark";
export { controls, controlsOf, isSignInControl } from "./catalogue";
export { consoleAuthenticationFailures } from "./catalogue/consoleAuthenticationFailures";
export { consoleSignInCompanions } from "./catalogue/consoleSignInCompanions";
export type {
    BenchmarkVersion,
    CompanionPattern,
    Control,
    ControlDefinition,
    ControlNumber,
    SampleEvent,
    Severity,
    Spelling,
} from "./control";
export { detailsAlarm, mostSourcesInAlarm } from "./detailsAlarm";
export { type Exclusion, patternWithout, recordFields, userIdentityFields } from "./exclusion";
export {
    burstAlarm,
    type CountedEvents,
    companionAlarm,
    type FurtherAlarm,
    type LogGroupIngestion,
    type LogQuery,
    type MetricOfControl,
    memberAccountAlarm,
    tunedAlarm,
} from "./furtherAlarm";
export { claimFilters, type FilterClaims } from "./intent/claimFilters";
export { judgeFilterPattern } from "./intent/judgeFilterPattern";
export type { PatternVerdict } from "./intent/patternVerdict";
export { findOwnControlProblems, type OwnControl, ownControl, ownControlsOf } from "./ownControl";
export { patternOf } from "./patternOf";

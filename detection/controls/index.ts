export { accountOfPattern, accountPattern } from "./accountPattern";
export { benchmarkVersions, controlAt, isOfBenchmark, newestVersion } from "./benchmark";
export { controls, controlsOf, isSignInControl } from "./catalogue";
export { consoleAuthenticationFailures } from "./catalogue/consoleAuthenticationFailures";
export { consoleSignInCompanions } from "./catalogue/consoleSignInCompanions";
export {
    type BenchmarkVersion,
    type CompanionPattern,
    type Control,
    cisVersions,
    patternOf,
    type SampleEvent,
    type Severity,
    type Spelling,
} from "./control";
export { detailsAlarm, mostSourcesInAlarm } from "./detailsAlarm";
export { type Exclusion, patternWithout, recordFields, userIdentityFields } from "./exclusion";
export {
    burstAlarm,
    companionAlarm,
    type FurtherAlarm,
    type LogQuery,
    memberAccountAlarm,
    tunedAlarm,
} from "./furtherAlarm";
export { claimFilters, type FilterClaims } from "./intent/claimFilters";
export { remarksOn } from "./intent/explainVerdict";
export { judgeFilterPattern } from "./intent/judgeFilterPattern";
export type { PatternVerdict } from "./intent/patternVerdict";
export {
    findDefinitionProblems,
    findOwnControlProblems,
    type OwnControl,
    ownControl,
    ownControlsOf,
} from "./ownControl";

export { accountOfPattern, accountPattern } from "./accountPattern";
export { benchmarkVersions, cisVersions, controlAt, defineControl, newestVersion, numbersOfRow } from "./benchmark";
export { controls, controlsOf } from "./catalogue";
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
export { judgeFilterPattern } from "./intent/judgeFilterPattern";
export type { PatternVerdict } from "./intent/patternVerdict";

export { accountOfPattern, accountPattern } from "./accountPattern";
export type { CompanionPattern } from "./companionPattern";
export { consoleAuthenticationFailures } from "./consoleAuthenticationFailures";
export { consoleSignInCompanions } from "./consoleSignInCompanions";
export type { Control, SampleEvent } from "./control";
export { controls } from "./controls";
export { judgeFilterPattern } from "./judgeFilterPattern";
export type { PatternVerdict } from "./patternVerdict";

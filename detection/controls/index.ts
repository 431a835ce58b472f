export { accountOfPattern, accountPattern } from "./accountPattern";
export { controls } from "./catalogue";
export { consoleAuthenticationFailures } from "./catalogue/consoleAuthenticationFailures";
export { consoleSignInCompanions } from "./catalogue/consoleSignInCompanions";
export type { CompanionPattern } from "./companionPattern";
export type { Control, SampleEvent } from "./control";
export { judgeFilterPattern } from "./intent/judgeFilterPattern";
export type { PatternVerdict } from "./intent/patternVerdict";

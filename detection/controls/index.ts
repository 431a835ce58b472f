export { consoleAuthenticationFailures } from "./consoleAuthenticationFailures";
export type { Control, SampleEvent } from "./control";
export type { PatternVerdict } from "./patternVerdict";

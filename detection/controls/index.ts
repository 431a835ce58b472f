export { consoleAuthenticationFailures } from "./consoleAuthenticationFailures";
export type { Control, SampleEvent } from "./control";
export { controls } from "./controls";
export { judgeFilterPattern } from "./judgeFilterPattern";
export type { PatternVerdict } from "./patternVerdict";

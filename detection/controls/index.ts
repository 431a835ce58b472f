export { consoleAuthenticationFailures } from "./consoleAuthenticationFailures";
export type { Control, SampleEvent } from "./control";
export { controls } from "./controls";
export type { PatternVerdict } from "./patternVerdict";

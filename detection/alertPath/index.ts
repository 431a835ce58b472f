export type * from "./deployment";
export { type FindingCode, findingCodes } from "./findingCodes";
export { type Hop, hops } from "./hops";
export type * from "./report";
export * from "./value";

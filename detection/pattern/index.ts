export type { PatternComparison, PatternRelation } from "./comparison";
export { extractColumns } from "./extractColumns";
export { FilterPatternError } from "./FilterPatternError";
export { matchesEvent } from "./matchesEvent";
export { parseFilterPattern } from "./parseFilterPattern";
export { patternLimits } from "./patternLimits";
export type * from "./syntax";

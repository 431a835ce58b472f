export type { PatternComparison, PatternRelation } from "./comparison";
export { explainFilterPattern } from "./explainFilterPattern";
export { extractColumns } from "./extractColumns";
export { FilterPatternError } from "./FilterPatternError";
export { matchesEvent } from "./matchesEvent";
export { parseFilterPattern } from "./parseFilterPattern";
export { patternLimits } from "./patternLimits";
export { printFilterPattern } from "./printFilterPattern";
export type * from "./syntax";

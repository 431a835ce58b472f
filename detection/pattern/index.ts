export type { PatternComparison, PatternRelation } from "./comparison";
export { FilterPatternError } from "./FilterPatternError";
export type * from "./syntax";

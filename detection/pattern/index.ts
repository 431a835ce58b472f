export {
    compareFilterPatterns,
    type PatternComparison,
    type PatternRelation,
} from "./comparison/compareFilterPatterns";
export { matchesEvent } from "./matching/matchesEvent";
export { FilterPatternError } from "./parsing/FilterPatternError";
export { parseFilterPattern, readPattern } from "./parsing/parseFilterPattern";
export { patternLimits } from "./parsing/patternLimits";
export { columnsQuery, eventNamesQuery, logsInsightsQuery, type QueryColumn } from "./query/logsInsightsQuery";
export { type Translation, translateCondition } from "./query/translateCondition";
export type * from "./syntax";
export { explainFilterPattern } from "./wording/explainFilterPattern";
export { printFilterPattern } from "./wording/printFilterPattern";
export { printSelector } from "./wording/printTest";
export { capitalised, listed, uncapitalised } from "./wording/sentence";

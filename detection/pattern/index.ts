export { type ComparisonOptions, compareFilterPatterns } from "./comparison/compareFilterPatterns";
export type { PatternComparison, PatternRelation } from "./comparison/comparison";
export { extractColumns } from "./matching/extractColumns";
export { matchesEvent } from "./matching/matchesEvent";
export { FilterPatternError } from "./parsing/FilterPatternError";
export { parseFilterPattern } from "./parsing/parseFilterPattern";
export { patternLimits } from "./parsing/patternLimits";
export {
    columnsQuery,
    eventNamesQuery,
    type LogsInsightsQuery,
    logsInsightsQuery,
    type QueryColumn,
} from "./query/logsInsightsQuery";
export { type Translation, translateCondition } from "./query/translateCondition";
export type * from "./syntax";
export { capitalised } from "./wording/capitalised";
export { explainFilterPattern } from "./wording/explainFilterPattern";
export { printFilterPattern } from "./wording/printFilterPattern";

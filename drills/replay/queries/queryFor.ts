import { parseFilterPattern } from "../../../detection";
import { athenaQuery } from "./athenaQuery";
import { logsInsightsQuery } from "./logsInsightsQuery";

/** Where archives that are too large for one computer can be searched. */
export const queryLanguages = ["athena", "logs-insights"] as const;
export type QueryLanguage = (typeof queryLanguages)[number];

/** The query that lists what a filter pattern counts. @throws {InputError} if the language cannot say it. */
export function queryFor(language: QueryLanguage, pattern: string): string {
    const parsed = parseFilterPattern(pattern);
    return language === "athena" ? athenaQuery(parsed) : logsInsightsQuery(parsed);
}

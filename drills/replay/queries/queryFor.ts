import { type FilterPattern, logsInsightsQuery, parseFilterPattern, printFilterPattern } from "../../../detection";
import { athenaQuery } from "./athenaQuery";

/** Where archives that are too large for one computer can be searched. */
export const queryLanguages = ["athena", "logs-insights"] as const;
export type QueryLanguage = (typeof queryLanguages)[number];

/** The query that lists what a filter pattern counts. @throws {InputError} if the language cannot say it. */
export function queryFor(language: QueryLanguage, pattern: string): string {
    const parsed = parseFilterPattern(pattern);
    return language === "athena" ? athenaQuery(parsed) : printedLogsInsightsQuery(parsed);
}

function printedLogsInsightsQuery(pattern: FilterPattern): string {
    const { commands, remarks } = logsInsightsQuery(pattern, "sort eventTime asc", "dedup eventID", "limit 10000");
    return [
        "# Log events that this filter pattern counts, each once; choose the log group and the time beside the query:",
        `#   ${printFilterPattern(pattern)}`,
        ...remarks.map((remark) => `# Not exact, so that more may be returned: ${remark}`),
        commands.join("\n| "),
    ].join("\n");
}

import {
    type FilterPattern,
    logsInsightsQuery,
    parseFilterPattern,
    printFilterPattern,
    type Translation,
    translateCondition,
} from "../../../detection";
import { InputError } from "../../InputError";
import { athenaTest } from "./athenaTest";

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

/** The condition of a pattern, for `WHERE`. @throws {InputError} if the pattern is not one for JSON. */
export function athenaCondition(pattern: FilterPattern): Translation {
    if (pattern.kind === "everything") {
        return { text: "TRUE", remarks: [] };
    }
    if (pattern.kind !== "json") {
        throw new InputError(
            `The pattern ${pattern.text} searches the text of log events, and Athena holds CloudTrail records in columns: use --print logs-insights.`,
        );
    }
    return translateCondition(pattern.condition, {
        and: "AND",
        or: "OR",
        andBindsTighter: true,
        always: "TRUE",
        translate: athenaTest,
    });
}

/** A query for Athena that lists the events which a pattern counts, each once. */
export function athenaQuery(pattern: FilterPattern): string {
    const { text, remarks } = athenaCondition(pattern);
    return [
        "-- Events that this filter pattern counts, each once:",
        `--   ${printFilterPattern(pattern)}`,
        "-- For the table that the Athena user guide creates for the log files of a trail; put in its name, and narrow it",
        "-- to a time, or to partitions where it has them: Athena bills what it reads.",
        ...remarks.map((remark) => `-- Not exact, so that more may be returned: ${remark}`),
        "SELECT DISTINCT eventtime, useridentity.type, useridentity.username, sourceipaddress, awsregion,",
        "       recipientaccountid, errormessage, eventid",
        "FROM cloudtrail_logs",
        `WHERE ${text}`,
        "ORDER BY eventtime",
    ].join("\n");
}

import { type FilterPattern, printFilterPattern, type Translation, translateCondition } from "../../../detection";
import { InputError } from "../../InputError";
import { athenaTest } from "./athenaTest";

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

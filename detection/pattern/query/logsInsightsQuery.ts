import type { FilterPattern, JsonCondition, Term } from "../syntax";
import { comparison, exact, logsInsightsTest, oneOf, regexLiteral } from "./logsInsightsTest";
import { type Translation, translateCondition } from "./translateCondition";

/** A query of CloudWatch Logs Insights that lists the events which a filter pattern counts. */
export interface LogsInsightsQuery {
    /** In order, without the `|` that stands between them. */
    readonly commands: readonly string[];
    /** Where the query returns more than the pattern counts: full sentences. */
    readonly remarks: readonly string[];
}

/**
 * What a person wants to see first of a CloudTrail record: when, what, who, from where, whether it was refused, and in
 * which account, because a log group can hold the events of a whole organization.
 */
const columns = [
    "eventTime",
    "eventName",
    "userIdentity.arn",
    "userIdentity.userName",
    "sourceIPAddress",
    "awsRegion",
    "errorCode",
    "recipientAccountId",
];

/**
 * The query for a pattern, with what else is asked, such as `sort eventTime desc`. Logs Insights finds the fields of
 * JSON events by itself.
 */
export function logsInsightsQuery(pattern: FilterPattern, ...following: readonly string[]): LogsInsightsQuery {
    const { text, remarks } = translate(pattern);
    const filter = text === always ? [] : [`filter ${text}`];
    return { commands: [`fields ${columns.join(", ")}`, ...filter, ...following], remarks };
}

/**
 * A shorter query, for the names of events alone: it returns what the pattern counts, and perhaps other events of these
 * names. Undefined for a pattern that counts events of any name.
 */
export function eventNamesQuery(
    pattern: FilterPattern,
    ...following: readonly string[]
): readonly string[] | undefined {
    const names = pattern.kind === "json" ? eventNames(pattern.condition) : undefined;
    return names && [`fields ${columns.join(", ")}`, `filter ${oneOf("eventName", [...new Set(names)])}`, ...following];
}

function eventNames(condition: JsonCondition): readonly string[] | undefined {
    switch (condition.kind) {
        case "allOf":
            return condition.conditions.map(eventNames).find((names) => names !== undefined);
        case "anyOf": {
            const names = condition.conditions.map(eventNames);
            return names.includes(undefined) ? undefined : names.flatMap((each) => each ?? []);
        }
        default: {
            const { field, value } = comparison(condition) ?? {};
            return field === "eventName" && value !== undefined ? [value] : undefined;
        }
    }
}

const always = "ispresent(@message)";

function translate(pattern: FilterPattern): Translation {
    switch (pattern.kind) {
        case "everything":
            return exact(always);
        case "json":
            return translateCondition(pattern.condition, {
                and: "and",
                or: "or",
                always,
                andBindsTighter: false,
                translate: logsInsightsTest,
                list: { read: comparison, write: oneOf },
            });
        case "terms":
            return exact(translateTerms(pattern.terms));
        case "delimited":
            return { text: always, remarks: [`${pattern.text} tests columns of the text and is left out.`] };
    }
}

/** Optional terms are ignored beside others. */
function translateTerms(terms: readonly Term[]): string {
    const decisive = terms.filter(({ role }) => role !== "optional");
    return (decisive.length > 0 ? decisive : terms)
        .map(({ role, match }) => {
            const searched = match.kind === "text" ? JSON.stringify(match.text) : regexLiteral(match.source);
            return `@message ${role === "excluded" ? "not like" : "like"} ${searched}`;
        })
        .join(decisive.length > 0 ? " and " : " or ");
}

import { type FilterPattern, hasWildcard, type JsonCondition, type Term, type TextOperand } from "../syntax";
import { compareText, comparison, exact, fieldOf, logsInsightsTest, oneOf, regexLiteral } from "./logsInsightsTest";
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

/** What a query shows of an event: the first of the fields that the event has, under a name. */
export interface QueryColumn {
    readonly name: string;
    /** Paths in the event, such as `userIdentity.arn`. */
    readonly fields: readonly [string, ...string[]];
}

/**
 * The query for a pattern, with what else is asked, such as `sort eventTime desc`. Logs Insights finds the fields of
 * JSON events by itself.
 */
export const logsInsightsQuery = (pattern: FilterPattern, ...following: readonly string[]): LogsInsightsQuery =>
    queryFor(pattern, columns, following);

/**
 * The query for a pattern, with columns of its own and nothing behind them: in the query of a log alarm, a `limit` or a
 * `stats` would change what is counted.
 */
export const columnsQuery = (pattern: FilterPattern, shown: readonly QueryColumn[]): LogsInsightsQuery =>
    queryFor(pattern, shown.map(columnText), []);

function queryFor(pattern: FilterPattern, shown: readonly string[], following: readonly string[]): LogsInsightsQuery {
    const { text, remarks } = translate(pattern);
    const filter = text === always ? [] : [`filter ${text}`];
    return { commands: [`fields ${shown.join(", ")}`, ...filter, ...following], remarks };
}

function columnText({ name, fields }: QueryColumn): string {
    const [first, ...others] = fields;
    const value = others.length === 0 ? first : `coalesce(${fields.join(", ")})`;
    return value === name ? name : `${value} as ${name}`;
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
    return names && [`fields ${columns.join(", ")}`, `filter ${anyOfNames(names)}`, ...following];
}

function anyOfNames(names: readonly TextOperand[]): string {
    const whole = names.filter((name) => !hasWildcard(name)).map(({ literal }) => literal);
    const partial = names.filter(hasWildcard).map((name) => compareText("eventName", "=", name));
    const listed = whole.length > 0 ? [oneOf("eventName", [...new Set(whole)])] : [];
    return [...listed, ...new Set(partial)].join(" or ");
}

function eventNames(condition: JsonCondition): readonly TextOperand[] | undefined {
    switch (condition.kind) {
        case "allOf":
            return condition.conditions.map(eventNames).find((names) => names !== undefined);
        case "anyOf": {
            const names = condition.conditions.map(eventNames);
            return names.includes(undefined) ? undefined : names.flatMap((each) => each ?? []);
        }
        default: {
            const isName =
                condition.kind === "text" && condition.operator === "=" && fieldOf(condition.selector) === "eventName";
            return isName ? [condition.text] : undefined;
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

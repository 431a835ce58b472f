import type { FilterPattern, JsonCondition, JsonTest, Selector, Term, TextOperand } from "../syntax";
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
                translate: translateTest,
                list: { read: comparison, write: oneOf },
            });
        case "terms":
            return exact(translateTerms(pattern.terms));
        case "delimited":
            return { text: always, remarks: [`${pattern.text} tests columns of the text and is left out.`] };
    }
}

const exact = (text: string): Translation => ({ text, remarks: [] });

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

/** The field and the text that a test compares it with; undefined for any other condition. */
function comparison(condition: JsonCondition): { readonly field: string; readonly value: string } | undefined {
    if (condition.kind !== "text" || condition.operator !== "=" || hasWildcard(condition.text)) {
        return undefined;
    }
    const field = fieldOf(condition.selector);
    return field === undefined ? undefined : { field, value: condition.text.literal };
}

/** `eventName in ["CreateTrail", "DeleteTrail"]`. */
function oneOf(field: string, values: readonly string[]): string {
    return `${field} in [${values.map((value) => JSON.stringify(value)).join(", ")}]`;
}

function translateTest(test: JsonTest): Translation | undefined {
    const field = fieldOf(test.selector);
    if (field === undefined) {
        return undefined;
    }
    switch (test.kind) {
        case "notExists":
            return exact(`not ispresent(${field})`);
        case "state":
            return undefined;
        case "order":
            return exact(`${field} ${test.operator} ${test.number.value}`);
        case "number":
            return exact(present(field, test.operator, `${field} ${test.operator} ${test.number.text}`));
        case "regex":
            return exact(present(field, test.operator, like(field, test.operator, test.regex.source)));
        case "text":
            return exact(present(field, test.operator, compareText(field, test.operator, test.text)));
    }
}

/** A filter pattern's != never holds for a field that is absent. */
const present = (field: string, operator: "=" | "!=", text: string): string =>
    operator === "=" ? text : `(ispresent(${field}) and ${text})`;

function compareText(field: string, operator: "=" | "!=", text: TextOperand): string {
    const { literal, leadingWildcard, trailingWildcard } = text;
    if (!hasWildcard(text)) {
        return `${field} ${operator} ${JSON.stringify(literal)}`;
    }
    if (literal === "") {
        return operator === "=" ? `ispresent(${field})` : `not ispresent(${field})`;
    }
    const escaped = literal.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    return like(field, operator, `${leadingWildcard ? "" : "^"}${escaped}${trailingWildcard ? "" : "$"}`);
}

const like = (field: string, operator: "=" | "!=", regex: string): string =>
    `${field} ${operator === "=" ? "like" : "not like"} ${regexLiteral(regex)}`;

const regexLiteral = (regex: string): string => `/${regex.replace(/(?<!\\)\//g, "\\/")}/`;

function hasWildcard({ leadingWildcard, trailingWildcard }: TextOperand): boolean {
    return leadingWildcard || trailingWildcard;
}

function fieldOf(selector: Selector): string | undefined {
    const names = selector.map((step) => {
        if (step.kind === "index") {
            return String(step.index);
        }
        if (step.kind !== "property") {
            return undefined;
        }
        return /^\w+$/.test(step.name) ? step.name : `\`${step.name}\``;
    });
    return names.includes(undefined) ? undefined : names.join(".");
}

import {
    type FilterPattern,
    type JsonTest,
    printFilterPattern,
    type Selector,
    type TextOperand,
} from "../../../detection";
import { printTestAlone } from "./printTestAlone";
import { type Translation, translateCondition } from "./translation";

/** The condition of a pattern, for `filter`. Logs Insights finds the fields of JSON events by itself. */
export function logsInsightsCondition(pattern: FilterPattern): Translation {
    switch (pattern.kind) {
        case "everything":
            return { text: always, remarks: [] };
        case "json":
            return translateCondition(pattern.condition, {
                and: "and",
                or: "or",
                always,
                translate: logsInsightsTest,
                print: printTestAlone,
            });
        default:
            return { text: always, remarks: [`${pattern.text} searches the text of log events and is left out.`] };
    }
}

/** A query for Logs Insights that lists the events which a pattern counts, each once. */
export function logsInsightsQuery(pattern: FilterPattern): string {
    const { text, remarks } = logsInsightsCondition(pattern);
    return [
        "# Log events that this filter pattern counts, each once; choose the log group and the time beside the query:",
        `#   ${printFilterPattern(pattern)}`,
        ...remarks.map((remark) => `# Not exact, so that more may be returned: ${remark}`),
        "fields eventTime, userIdentity.type, userIdentity.userName, sourceIPAddress, awsRegion, recipientAccountId, errorMessage, eventID",
        `| filter ${text}`,
        "| sort eventTime asc",
        "| dedup eventID",
        "| limit 10000",
    ].join("\n");
}

const always = "ispresent(@message)";

function logsInsightsTest(test: JsonTest): Translation | undefined {
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

const exact = (text: string): Translation => ({ text, remarks: [] });

/** A filter pattern's != never holds for a field that is absent. */
const present = (field: string, operator: "=" | "!=", text: string): string =>
    operator === "=" ? text : `(ispresent(${field}) and ${text})`;

function compareText(field: string, operator: "=" | "!=", text: TextOperand): string {
    const { literal, leadingWildcard, trailingWildcard } = text;
    if (!leadingWildcard && !trailingWildcard) {
        return `${field} ${operator} ${JSON.stringify(literal)}`;
    }
    if (literal === "") {
        return operator === "=" ? `ispresent(${field})` : `not ispresent(${field})`;
    }
    const escaped = literal.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    return like(field, operator, `${leadingWildcard ? "" : "^"}${escaped}${trailingWildcard ? "" : "$"}`);
}

const like = (field: string, operator: "=" | "!=", regex: string): string =>
    `${field} ${operator === "=" ? "like" : "not like"} /${regex.replace(/(?<!\\)\//g, "\\/")}/`;

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

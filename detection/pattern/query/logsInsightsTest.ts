import { hasWildcard, type JsonCondition, type JsonTest, type Selector, type TextOperand } from "../syntax";
import type { Translation } from "./translateCondition";

export const exact = (text: string): Translation => ({ text, remarks: [] });

/** The field and the text that a test compares it with; undefined for any other condition. */
export function comparison(condition: JsonCondition): { readonly field: string; readonly value: string } | undefined {
    if (condition.kind !== "text" || condition.operator !== "=" || hasWildcard(condition.text)) {
        return undefined;
    }
    const field = fieldOf(condition.selector);
    return field === undefined ? undefined : { field, value: condition.text.literal };
}

/** `eventName in ["CreateTrail", "DeleteTrail"]`. */
export function oneOf(field: string, values: readonly string[]): string {
    return `${field} in [${values.map((value) => JSON.stringify(value)).join(", ")}]`;
}

/** A test of a filter pattern for `filter`; undefined if Logs Insights cannot answer it. */
export function logsInsightsTest(test: JsonTest): Translation | undefined {
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

/** A comparison of a field with a text of a filter pattern. */
export function compareText(field: string, operator: "=" | "!=", text: TextOperand): string {
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

export const regexLiteral = (regex: string): string => `/${regex.replace(/(?<!\\)\//g, "\\/")}/`;

/** The field that a selector names, as Logs Insights writes it; undefined where it has none. */
export function fieldOf(selector: Selector): string | undefined {
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

import type { ColumnTest, JsonTest, Selector, SelectorStep, TextOperand } from "../syntax";

/** Prints one test of a field or of a column. */
export function printTest(test: JsonTest | (ColumnTest & { readonly column: string }), blank: string): string {
    const subject = "column" in test ? test.column : printSelector(test.selector);
    switch (test.kind) {
        case "notExists":
            return `${subject} NOT EXISTS`;
        case "state":
            return `${subject} IS ${test.state.toUpperCase()}`;
        default:
            return `${subject}${blank}${test.operator}${blank}${printValue(test)}`;
    }
}

function printValue(test: Exclude<JsonTest | ColumnTest, { kind: "notExists" | "state" }>): string {
    switch (test.kind) {
        case "text": {
            const text = printText(test.text);
            return test.quoted ? printQuoted(text) : text;
        }
        case "regex":
            return `%${test.regex.source}%`;
        default:
            return test.number.text;
    }
}

function printText({ literal, leadingWildcard, trailingWildcard }: TextOperand): string {
    return `${leadingWildcard ? "*" : ""}${literal}${trailingWildcard ? "*" : ""}`;
}

/** Prints a text in double quotes. */
export const printQuoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;

/** Prints a selector such as `$.a.b[0].['any key']`. */
export const printSelector = (selector: Selector): string => `$${selector.map(printStep).join("")}`;

function printStep(step: SelectorStep): string {
    switch (step.kind) {
        case "property":
            return /^[A-Za-z0-9_-]+$/.test(step.name) ? `.${step.name}` : `.['${step.name}']`;
        case "index":
            return `[${step.index}]`;
        case "anyElement":
            return "[*]";
        case "anyMember":
            return ".*";
    }
}

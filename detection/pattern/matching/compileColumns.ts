import { compileRegex } from "../regex/compileRegex";
import { type Column, type ColumnCondition, numeral } from "../syntax";
import { compareNumerals } from "./compareNumerals";
import { compileText, orders } from "./compileValueTest";
import { readColumns } from "./readColumns";

type TextCheck = (text: string) => boolean;

/** Whether a message has the columns of a pattern, and they pass their conditions. */
export function compileColumns(columns: readonly Column[]): (message: string) => boolean {
    const checks = new Map<Column | undefined, TextCheck>();
    for (const column of columns) {
        if (column.kind === "column" && column.condition !== undefined) {
            checks.set(column, compileColumnCondition(column.condition));
        }
    }
    return (message) =>
        readColumns(columns, message)?.every(({ column, text }) => checks.get(column)?.(text) ?? true) ?? false;
}

/** A column is text; its digits are read as a number where the pattern asks for one, unlike strings in JSON. */
function compileColumnCondition(condition: ColumnCondition): TextCheck {
    switch (condition.kind) {
        case "allOf": {
            const checks = condition.conditions.map(compileColumnCondition);
            return (text) => checks.every((check) => check(text));
        }
        case "anyOf": {
            const checks = condition.conditions.map(compileColumnCondition);
            return (text) => checks.some((check) => check(text));
        }
        case "order": {
            const isInOrder = orders[condition.operator];
            const { text: bound } = condition.number;
            return (text) => numeral.test(text) && isInOrder(compareNumerals(text, bound));
        }
        default: {
            const equals = compileEquals(condition);
            return condition.operator === "=" ? equals : (text) => !equals(text);
        }
    }
}

function compileEquals(condition: Extract<ColumnCondition, { kind: "text" | "number" | "regex" }>): TextCheck {
    switch (condition.kind) {
        case "text":
            return compileText(condition.text);
        case "regex":
            return compileRegex(condition.regex);
        case "number": {
            const { text: digits } = condition.number;
            return (text) => text === digits || (numeral.test(text) && compareNumerals(text, digits) === 0);
        }
    }
}

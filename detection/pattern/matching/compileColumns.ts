import { compileRegex } from "../regex/compileRegex";
import { type Column, type ColumnTest, numeral, type Operand } from "../syntax";
import { compareNumerals } from "./compareNumerals";
import { compileCondition } from "./compileCondition";
import { compileText, orders } from "./compileValueTest";
import { readColumns } from "./readColumns";

type TextCheck = (text: string) => boolean;

/** Whether a message has the columns of a pattern, and they pass their conditions. */
export function compileColumns(columns: readonly Column[]): (message: string) => boolean {
    const checks = new Map<Column | undefined, TextCheck>();
    for (const column of columns) {
        if (column.kind === "column" && column.condition !== undefined) {
            checks.set(column, compileCondition(column.condition, compileColumnTest));
        }
    }
    return (message) =>
        readColumns(columns, message)?.every(({ column, text }) => checks.get(column)?.(text) ?? true) ?? false;
}

/** A column is text; its digits are read as a number where the pattern asks for one, unlike strings in JSON. */
function compileColumnTest(test: ColumnTest): TextCheck {
    if (test.kind === "order") {
        const isInOrder = orders[test.operator];
        const { text: bound } = test.number;
        return (text) => numeral.test(text) && isInOrder(compareNumerals(text, bound));
    }
    const equals = compileEquals(test);
    return test.operator === "=" ? equals : (text) => !equals(text);
}

function compileEquals(operand: Operand): TextCheck {
    switch (operand.kind) {
        case "text":
            return compileText(operand.text);
        case "regex":
            return compileRegex(operand.regex);
        case "number": {
            const { text: digits } = operand.number;
            return (text) => text === digits || (numeral.test(text) && compareNumerals(text, digits) === 0);
        }
    }
}

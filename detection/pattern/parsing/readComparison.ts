import { type ColumnTest, type EqualityOperator, numeral, type OrderOperator } from "../syntax";
import type { PatternReader } from "./PatternReader";
import { readOperand } from "./readOperand";

/** Reads the value that belongs to an operator, right of a selector or a column name; the blanks before it have been skipped. */
export function readComparison(reader: PatternReader, operator: EqualityOperator | OrderOperator): ColumnTest {
    const start = reader.position;
    const operand = readOperand(reader);
    if (!isOrder(operator)) {
        return { ...operand, operator };
    }
    if (operand.kind !== "number") {
        const digits = operand.kind === "text" && operand.quoted ? operand.text.literal : "";
        reader.fail(
            `${operator} compares with a number only`,
            numeral.test(digits) ? `Write ${digits} without quotes.` : undefined,
            start,
        );
    }
    return { kind: "order", operator, number: operand.number };
}

/** Longest first, so that `<=` is not read as `<`. */
const symbols = ["!=", "<=", ">=", "=", "<", ">"] as const;

const notOperators: Readonly<Record<string, string>> = {
    "==": "Write a single = to compare.",
    "=~": "Write = and the regex between percent signs: $.name = %regex%.",
    "=!": "Write != for a value that differs.",
    "<>": "Write != for a value that differs.",
    "=>": "Write >= for at least.",
    "=<": "Write <= for at most.",
};

/** Reads an operator made of symbols; undefined if none stands at the cursor. */
export function readOperator(reader: PatternReader): EqualityOperator | OrderOperator | undefined {
    const two = reader.text.slice(reader.position, reader.position + 2);
    const intent = notOperators[two];
    if (intent !== undefined) {
        reader.fail(`${two} is not an operator`, intent);
    }
    return symbols.find((symbol) => reader.accept(symbol));
}

function isOrder(operator: EqualityOperator | OrderOperator): operator is OrderOperator {
    return operator !== "=" && operator !== "!=";
}

import { type NumberOperand, numeral } from "../syntax";
import type { PatternReader } from "./PatternReader";
import { type Operand, readOperand } from "./readOperand";
import { type EqualityOperator, isOrder, type OrderOperator } from "./readOperator";

/** What stands right of a selector or a column name: an operator of symbols and its value. */
export type Comparison =
    | ({ readonly operator: EqualityOperator } & Operand)
    | { readonly kind: "order"; readonly operator: OrderOperator; readonly number: NumberOperand };

/** Reads the value that belongs to an operator; the blanks before it have been skipped. */
export function readComparison(reader: PatternReader, operator: EqualityOperator | OrderOperator): Comparison {
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

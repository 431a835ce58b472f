import type { OrderTest, TextOperand } from "../syntax";
import type { ValueTest, WitnessValue } from "./valueTest";

/** Whether a value passes a test (the table of "JSON patterns: meaning"): `=` and `!=` both fail where no text is. */
export function testHolds(test: ValueTest, value: WitnessValue): boolean {
    switch (test.kind) {
        case "notExists":
            return value.kind === "absent";
        case "state":
            return value.kind === test.state || (test.state === "null" && value.kind === "container" && value.hasNull);
        case "order":
            return value.kind === "number" && isOrdered(Number(value.digits), test.operator, test.number.value);
        default:
            if (value.kind !== "string" && value.kind !== "number") {
                return false;
            }
            return equals(test, value) === (test.operator === "=");
    }
}

function equals(
    test: Extract<ValueTest, { kind: "text" | "number" | "regex" }>,
    value: Extract<WitnessValue, { kind: "string" | "number" }>,
): boolean {
    const text = value.kind === "string" ? value.text : value.digits;
    switch (test.kind) {
        case "text":
            return matchesOperand(test.text, text);
        case "number":
            return value.kind === "string" ? text === test.number.text : Number(text) === test.number.value;
        case "regex":
            return new RegExp(test.regex.source).test(text);
    }
}

function matchesOperand({ literal, leadingWildcard, trailingWildcard }: TextOperand, text: string): boolean {
    if (leadingWildcard) {
        return trailingWildcard ? text.includes(literal) : text.endsWith(literal);
    }
    return trailingWildcard ? text.startsWith(literal) : text === literal;
}

function isOrdered(value: number, operator: OrderTest["operator"], bound: number): boolean {
    switch (operator) {
        case "<":
            return value < bound;
        case ">":
            return value > bound;
        case "<=":
            return value <= bound;
        case ">=":
            return value >= bound;
    }
}

import { compileRegex } from "../regex/compileRegex";
import {
    type FieldTest,
    isWildcard,
    type JsonTest,
    type NumberOperand,
    type OrderOperator,
    type TextOperand,
} from "../syntax";
import { compareNumerals, fitsDouble, textOfNumeral } from "./compareNumerals";

/** A test of a JSON pattern without its selector: a property of one value. */
export type ValueTest =
    | FieldTest
    /** `IS NULL` behind a wildcard, where an array that contains null is not counted. */
    | { readonly kind: "isNull" };

/** Where the numbers of an event can be looked up. */
export interface Numerals {
    /** The value that a number in the event stands for. */
    valueOf(number: number): number;
    /** The digits of a number in the event as they were logged: `1.0` is not `1`. */
    digitsOf(number: number): string;
}

type ValueCheck = (value: unknown, numerals: Numerals) => boolean;

export function valueTestOf<Test extends JsonTest>(test: Test): Test | { readonly kind: "isNull" } {
    return test.kind === "state" && test.state === "null" && test.selector.some(isWildcard) ? { kind: "isNull" } : test;
}

/** Whether a value that is there passes a test. */
export function compileValueTest(test: Exclude<ValueTest, { kind: "notExists" }>): ValueCheck {
    switch (test.kind) {
        case "isNull":
            return (value) => value === null;
        case "state":
            return compileState(test.state);
        case "order": {
            const compare = compileCompare(test.number);
            const isInOrder = orders[test.operator];
            return (value, numerals) => typeof value === "number" && isInOrder(compare(value, numerals));
        }
        default: {
            const equals = compileEquals(test);
            const wanted = test.operator === "=";
            return (value, numerals) => equals(value, numerals) === wanted;
        }
    }
}

export const orders: Readonly<Record<OrderOperator, (relation: number) => boolean>> = {
    "<": (relation) => relation < 0,
    ">": (relation) => relation > 0,
    "<=": (relation) => relation <= 0,
    ">=": (relation) => relation >= 0,
};

function compileState(state: Extract<FieldTest, { kind: "state" }>["state"]): ValueCheck {
    if (state === "null") {
        return (value) => value === null || (Array.isArray(value) && value.includes(null));
    }
    return (value) => value === (state === "true");
}

/** Undefined for what is neither equal nor different: null, booleans, arrays and objects, and numbers out of range. */
function compileEquals(
    test: Extract<ValueTest, { kind: "text" | "number" | "regex" }>,
): (value: unknown, numerals: Numerals) => boolean | undefined {
    if (test.kind === "number") {
        const compare = compileCompare(test.number);
        return (value, numerals) => {
            if (typeof value === "number") {
                const relation = compare(value, numerals);
                return Number.isNaN(relation) ? undefined : relation === 0;
            }
            return typeof value === "string" ? value === test.number.text : undefined;
        };
    }
    const check = test.kind === "text" ? compileText(test.text) : compileRegex(test.regex);
    const dependsOnDigits = test.kind === "regex" || partOfNumber.test(test.text.literal);
    return (value, numerals) => {
        if (typeof value !== "number") {
            return typeof value === "string" ? check(value) : undefined;
        }
        if (!dependsOnDigits && isOrdinary(numerals.valueOf(value))) {
            return check(anyNumber);
        }
        const digits = numerals.digitsOf(value);
        return fitsDouble(digits) ? check(textOfNumeral(digits)) : undefined;
    };
}

const partOfNumber = /^[0-9eE.+-]+$/;
/** Stands for every number where its digits decide nothing: `= *` holds for all of them, `= ConsoleLogin` for none. */
const anyNumber = "0";

/** How a number stands to the operand; its digits are looked up only where its value as a double does not tell. */
function compileCompare({ value: bound, text }: NumberOperand): (value: number, numerals: Numerals) => number {
    const isBoundOrdinary = fitsDouble(text);
    return (value, numerals) => {
        const double = numerals.valueOf(value);
        return isBoundOrdinary && isOrdinary(double) ? double - bound : compareNumerals(numerals.digitsOf(value), text);
    };
}

/** Whether a double tells all about a number: neither rounded to a neighbour, nor infinite, nor perhaps underflown. */
const isOrdinary = (double: number): boolean => double !== 0 && Math.abs(double) <= Number.MAX_SAFE_INTEGER;

/** Whether a text equals the operand, its wildcards observed. */
export function compileText({ literal, leadingWildcard, trailingWildcard }: TextOperand): (text: string) => boolean {
    if (leadingWildcard && trailingWildcard) {
        return (text) => text.includes(literal);
    }
    if (leadingWildcard) {
        return (text) => text.endsWith(literal);
    }
    if (trailingWildcard) {
        return (text) => text.startsWith(literal);
    }
    return (text) => text === literal;
}

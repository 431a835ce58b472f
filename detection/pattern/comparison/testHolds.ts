import { compileOrder } from "../matching/compileOrder";
import { compileText } from "../matching/compileText";
import { compileRegex } from "../regex/compileRegex";
import type { ValueTest, WitnessValue } from "./valueTest";

type ValueCheck = (value: WitnessValue) => boolean;

const checks = new WeakMap<ValueTest, ValueCheck>();

/** Whether a value passes a test (the table of "JSON patterns: meaning"): `=` and `!=` both fail where no text is. */
export function testHolds(test: ValueTest, value: WitnessValue): boolean {
    let check = checks.get(test);
    if (check === undefined) {
        check = compile(test);
        checks.set(test, check);
    }
    return check(value);
}

function compile(test: ValueTest): ValueCheck {
    switch (test.kind) {
        case "notExists":
            return ({ kind }) => kind === "absent";
        case "state":
            return (value) =>
                value.kind === test.state || (test.state === "null" && value.kind === "container" && value.hasNull);
        case "order": {
            const isInOrder = compileOrder(test.operator, test.number);
            return (value) => value.kind === "number" && isInOrder(Number(value.digits));
        }
        case "number": {
            const { value: wanted, text } = test.number;
            return whereText(test.operator, (value) =>
                value.kind === "string" ? value.text === text : Number(value.digits) === wanted,
            );
        }
        default: {
            const matches = test.kind === "text" ? compileText(test.text) : compileRegex(test.regex);
            return whereText(test.operator, (value) => matches(value.kind === "string" ? value.text : value.digits));
        }
    }
}

type TextValue = Extract<WitnessValue, { kind: "string" | "number" }>;

function whereText(operator: "=" | "!=", equals: (value: TextValue) => boolean): ValueCheck {
    const isWanted = operator === "=";
    return (value) => (value.kind === "string" || value.kind === "number") && equals(value) === isWanted;
}

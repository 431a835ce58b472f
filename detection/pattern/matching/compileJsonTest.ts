import { compileRegex } from "../regex/compileRegex";
import type { JsonTest, NumberTest, RegexTest, Selector, TextTest } from "../syntax";
import { compileOrder } from "./compileOrder";
import { compileText } from "./compileText";
import type { JsonEvent } from "./judgeJsonMessage";
import { selectValues } from "./selectValues";

type EventCheck = (event: JsonEvent) => boolean;
type ValueCheck = (value: unknown, event: JsonEvent) => boolean;
type EqualityTest = TextTest | NumberTest | RegexTest;

/** Whether an event passes one test. */
export function compileJsonTest(test: JsonTest): EventCheck {
    const { selector } = test;
    switch (test.kind) {
        case "notExists":
            return ({ root }) => selectValues(root, selector).length === 0;
        case "state":
            return anyValue(selector, compileState(test.state));
        case "order": {
            const isInOrder = compileOrder(test.operator, test.number);
            return anyValue(selector, (value, event) => typeof value === "number" && isInOrder(event.valueOf(value)));
        }
        default:
            return compileEquality(test);
    }
}

function anyValue(selector: Selector, check: ValueCheck): EventCheck {
    return (event) => selectValues(event.root, selector).some((value) => check(value, event));
}

function compileEquality(test: EqualityTest): EventCheck {
    const equals = compileEquals(test);
    if (test.operator === "=") {
        return anyValue(test.selector, equals);
    }
    const wildcard = test.selector.findIndex(({ kind }) => kind === "anyElement");
    if (wildcard >= 0) {
        return compileNoElement(test.selector, wildcard, equals);
    }
    return anyValue(test.selector, (value, event) => isComparable(value) && !equals(value, event));
}

/** `[*] !=`, other than any other test, holds if no element equals, and the property before `[*]` is there. */
function compileNoElement(selector: Selector, wildcard: number, equals: ValueCheck): EventCheck {
    const before = selector.slice(0, wildcard);
    const after = selector.slice(wildcard);
    return (event) => {
        const collections = selectValues(event.root, before);
        return (
            collections.length > 0 &&
            !collections.some((value) => selectValues(value, after).some((element) => equals(element, event)))
        );
    };
}

/** `=` and `!=` both fail on everything else: null, booleans, arrays and objects. */
function isComparable(value: unknown): value is string | number {
    return typeof value === "string" || typeof value === "number";
}

function compileEquals(test: EqualityTest): ValueCheck {
    if (test.kind === "number") {
        const { value: wanted, text } = test.number;
        return (value, event) => (typeof value === "number" ? event.valueOf(value) === wanted : value === text);
    }
    const check = test.kind === "text" ? compileText(test.text) : compileRegex(test.regex);
    const dependsOnDigits = test.kind === "regex" || partOfNumber.test(test.text.literal);
    return (value, event) => {
        if (typeof value === "number") {
            return check(dependsOnDigits ? event.digitsOf(value) : anyNumber);
        }
        return typeof value === "string" && check(value);
    };
}

const partOfNumber = /^[0-9eE.+-]+$/;
/** Stands for every number where its digits decide nothing: `= *` holds for all of them, `= ConsoleLogin` for none. */
const anyNumber = "0";

function compileState(state: "null" | "true" | "false"): ValueCheck {
    switch (state) {
        case "null":
            return (value) => value === null || (Array.isArray(value) && value.includes(null));
        case "true":
            return (value) => value === true;
        case "false":
            return (value) => value === false;
    }
}

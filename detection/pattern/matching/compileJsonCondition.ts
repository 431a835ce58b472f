import type { JsonCondition, JsonTest, NumberTest, RegexTest, TextTest } from "../syntax";
import { compileRequiredText } from "./compileRequiredText";
import { compileValueTest, valueTestOf } from "./compileValueTest";
import { type JsonEvent, judgeJsonMessage } from "./judgeJsonMessage";
import { selectValues } from "./selectValues";

type EventCheck = (event: JsonEvent) => boolean;

/** Whether a raw log message satisfies a condition. Most messages are ruled out by their text, without parsing. */
export function compileJsonCondition(condition: JsonCondition): (message: string) => boolean {
    const mayMatch = compileRequiredText(condition);
    const matches = compileParsedJsonCondition(condition);
    return (message) => mayMatch(message) && matches(message);
}

/** As `compileJsonCondition`, and parses every message. */
export function compileParsedJsonCondition(condition: JsonCondition): (message: string) => boolean {
    const holds = compileCondition(condition);
    return (message) => judgeJsonMessage(message, holds);
}

function compileCondition(condition: JsonCondition): EventCheck {
    switch (condition.kind) {
        case "allOf": {
            const checks = condition.conditions.map(compileCondition);
            return (event) => checks.every((check) => check(event));
        }
        case "anyOf": {
            const checks = condition.conditions.map(compileCondition);
            return (event) => checks.some((check) => check(event));
        }
        default:
            return compileJsonTest(condition);
    }
}

/** Whether an event passes one test: behind a wildcard, whether any value does. */
function compileJsonTest(test: JsonTest): EventCheck {
    const { selector } = test;
    if (test.kind === "notExists") {
        return ({ root }) => selectValues(root, selector).length === 0;
    }
    const wildcard = selector.findIndex(({ kind }) => kind === "anyElement");
    if ("operator" in test && test.operator === "!=" && wildcard >= 0) {
        return compileNoElement({ ...test, operator: "=" }, wildcard);
    }
    const check = compileValueTest(valueTestOf(test));
    return (event) => selectValues(event.root, selector).some((value) => check(value, event));
}

/** `[*] !=`, other than any other test, holds if no element equals, and the property before `[*]` is there. */
function compileNoElement(equal: TextTest | NumberTest | RegexTest, wildcard: number): EventCheck {
    const equals = compileValueTest(equal);
    const before = equal.selector.slice(0, wildcard);
    const after = equal.selector.slice(wildcard);
    // A selector holds one wildcard, so that what stands before it leads to one value or to none.
    return (event) =>
        selectValues(event.root, before).some(
            (value) => !selectValues(value, after).some((element) => equals(element, event)),
        );
}

import { isObject } from "../../json";
import {
    isWildcard,
    type JsonCondition,
    type JsonTest,
    type NumberTest,
    type RegexTest,
    type Selector,
    type SelectorStep,
    type TextTest,
} from "../syntax";
import { compileCondition } from "./compileCondition";
import { compileRequiredText } from "./compileRequiredText";
import { compileValueTest, valueTestOf } from "./compileValueTest";
import { type JsonEvent, judgeJsonMessage } from "./judgeJsonMessage";

type EventCheck = (event: JsonEvent) => boolean;

/** Whether a raw log message satisfies a condition. Most messages are ruled out by their text, without parsing. */
export function compileJsonCondition(condition: JsonCondition): (message: string) => boolean {
    const mayMatch = compileRequiredText(condition);
    const matches = compileParsedJsonCondition(condition);
    return (message) => mayMatch(message) && matches(message);
}

/** As `compileJsonCondition`, and parses every message. */
export function compileParsedJsonCondition(condition: JsonCondition): (message: string) => boolean {
    const holds = compileCondition(condition, compileJsonTest);
    return (message) => judgeJsonMessage(message, holds);
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

/** The values that a selector reaches in an event: none if the field is absent, several behind a wildcard. */
function selectValues(root: unknown, selector: Selector): readonly unknown[] {
    let values: readonly unknown[] = [root];
    for (const step of selector) {
        const reached: unknown[] = [];
        for (const value of values) {
            takeStep(value, step, reached);
        }
        values = reached;
    }
    return values;
}

function takeStep(value: unknown, step: SelectorStep, reached: unknown[]): void {
    if (isObject(value)) {
        if (step.kind === "property" && Object.hasOwn(value, step.name)) {
            reached.push(value[step.name]);
        } else if (isWildcard(step)) {
            appendAll(reached, Object.values(value));
        }
    } else if (Array.isArray(value)) {
        if (step.kind === "index" && step.index < value.length) {
            reached.push(value[step.index]);
        } else if (isWildcard(step)) {
            appendAll(reached, value);
        }
    }
}

/** Not `push(...values)`: an event may hold more elements than a call may have arguments. */
function appendAll(reached: unknown[], values: readonly unknown[]): void {
    for (const value of values) {
        reached.push(value);
    }
}

import type { JsonTest, NumberTest, RegexTest, TextTest } from "../syntax";
import { compileValueTest, valueTestOf } from "./compileValueTest";
import type { JsonEvent } from "./judgeJsonMessage";
import { selectValues } from "./selectValues";

type EventCheck = (event: JsonEvent) => boolean;

/** Whether an event passes one test: behind a wildcard, whether any value does. */
export function compileJsonTest(test: JsonTest): EventCheck {
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

import { compileJsonTest } from "./compileJsonTest";
import { compileRequiredText } from "./compileRequiredText";
import { type JsonEvent, readJsonEvent, readJsonEventWithDigits } from "./readJsonEvent";
import type { JsonCondition, JsonTest } from "./syntax";

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
    const read = needsDigits(condition) ? readJsonEventWithDigits : readJsonEvent;
    return (message) => {
        const event = read(message);
        return event !== undefined && holds(event);
    };
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

/** Whether the spelling of a number in the event can decide: `"1.0"` equals 1.0 and not 1. */
function needsDigits(condition: JsonCondition): boolean {
    return condition.kind === "allOf" || condition.kind === "anyOf"
        ? condition.conditions.some(needsDigits)
        : testNeedsDigits(condition);
}

const partOfNumber = /^[0-9eE.+-]+$/;

function testNeedsDigits(test: JsonTest): boolean {
    return test.kind === "regex" || (test.kind === "text" && partOfNumber.test(test.text.literal));
}

import type { JsonCondition } from "../syntax";
import { compileJsonTest } from "./compileJsonTest";
import { compileRequiredText } from "./compileRequiredText";
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

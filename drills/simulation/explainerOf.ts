import {
    type FilterPattern,
    type JsonCondition,
    type JsonPattern,
    type JsonTest,
    matchesEvent,
    parsedJson,
    printSelector,
} from "../../detection";

/**
 * Explains why a pattern does not count a message: by the value that the first failing test of the pattern met, as in
 * `$.errorMessage is absent`. The answer is meant for messages that the pattern does not match.
 */
export function explainerOf(pattern: FilterPattern): (message: string) => string {
    if (pattern.kind !== "json") {
        return () => mismatch;
    }
    const parts = new Map<JsonCondition, JsonPattern>();
    const partOf = (condition: JsonCondition): JsonPattern => {
        const part = parts.get(condition) ?? { ...pattern, condition };
        parts.set(condition, part);
        return part;
    };
    return (message) => {
        const event = parsedJson(message);
        if (typeof event !== "object" || event === null) {
            return "not a JSON record";
        }
        const test = firstFailing(pattern.condition, (condition) => matchesEvent(partOf(condition), message));
        return test === undefined ? mismatch : `${printSelector(test.selector)} ${seen(event, test)}`;
    };
}

const mismatch = "the filter pattern does not match";

function firstFailing(condition: JsonCondition, holds: (part: JsonCondition) => boolean): JsonTest | undefined {
    if (holds(condition)) {
        return undefined;
    }
    if (condition.kind !== "allOf" && condition.kind !== "anyOf") {
        return condition;
    }
    for (const part of condition.conditions) {
        const failing = firstFailing(part, holds);
        if (failing !== undefined) {
            return failing;
        }
    }
    return undefined;
}

function seen(event: object, { selector }: JsonTest): string {
    let value: unknown = event;
    for (const step of selector) {
        if (step.kind !== "property" && step.kind !== "index") {
            return "does not match";
        }
        const key = step.kind === "property" ? step.name : step.index;
        value =
            typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
    }
    if (value === undefined) {
        return "is absent";
    }
    return typeof value === "object" && value !== null ? "is no text and no number" : `is ${JSON.stringify(value)}`;
}

import type { JsonCondition, JsonTest, Selector } from "./syntax";

/** What must occur in the text of every event that satisfies a condition; undefined if nothing must. */
type RequiredText =
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "allOf" | "anyOf"; readonly parts: readonly RequiredText[] }
    | undefined;

type TextCheck = (message: string) => boolean;

/**
 * Whether a raw message can satisfy a condition, by its text alone: false only if it cannot.
 *
 * A JSON text may spell any character as `\u` and four digits, so a message with such an escape is never ruled out.
 */
export function compileRequiredText(condition: JsonCondition): TextCheck {
    const required = requiredText(condition);
    if (required === undefined) {
        return () => true;
    }
    const occurs = compileOccurs(required);
    return (message) => occurs(message) || message.includes("\\u");
}

function requiredText(condition: JsonCondition): RequiredText {
    switch (condition.kind) {
        case "allOf": {
            const parts = condition.conditions.map(requiredText).filter((part) => part !== undefined);
            return parts.length > 0 ? { kind: "allOf", parts } : undefined;
        }
        case "anyOf": {
            const parts = condition.conditions.map(requiredText);
            return parts.includes(undefined) ? undefined : { kind: "anyOf", parts };
        }
        default: {
            const text = requiredByTest(condition);
            return text === "" ? undefined : { kind: "text", text };
        }
    }
}

/** The text compared with, where it must occur as it stands; else the name of the property that must be there. */
function requiredByTest(test: JsonTest): string {
    if (test.kind === "notExists") {
        return "";
    }
    const value = test.kind === "text" && test.operator === "=" ? longestPlainPart(test.text.literal) : "";
    return value || longestPlainPart(lastRequiredName(test.selector));
}

/** Names behind `[*]` do not count: `[*].name != x` holds without any such name. */
function lastRequiredName(selector: Selector): string {
    const wildcard = selector.findIndex(({ kind }) => kind === "anyElement");
    const certain = wildcard < 0 ? selector : selector.slice(0, wildcard);
    const names = certain.flatMap((step) => (step.kind === "property" ? [step.name] : []));
    return names.at(-1) ?? "";
}

/** JSON spells quotes, backslashes, slashes and control characters in several ways, everything else as it is. */
const spelledInSeveralWays = /["\\/\p{Cc}]+/u;

function longestPlainPart(text: string): string {
    return text
        .split(spelledInSeveralWays)
        .reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

function compileOccurs(required: Exclude<RequiredText, undefined>): TextCheck {
    if (required.kind === "text") {
        const { text } = required;
        return (message) => message.includes(text);
    }
    const checks = required.parts.filter((part) => part !== undefined).map(compileOccurs);
    return required.kind === "allOf"
        ? (message) => checks.every((check) => check(message))
        : (message) => checks.some((check) => check(message));
}

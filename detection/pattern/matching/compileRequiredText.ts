import { hasWildcard, isGroup, type JsonCondition, type JsonTest, type Selector, type TextOperand } from "../syntax";
import { compileText } from "./compileValueTest";
import { lastKept, textsOfMember } from "./textsOfMember";

/** What must occur in the text of every event that satisfies a condition; the empty text if nothing must. */
type RequiredText =
    | { readonly kind: "text"; readonly text: string }
    /** A member of this name whose value is this text. */
    | { readonly kind: "member"; readonly name: string; readonly text: string }
    | { readonly kind: "allOf" | "anyOf"; readonly parts: readonly RequiredText[] };

type TextCheck = (message: string) => boolean;

/**
 * Whether a raw message can satisfy a condition, by its text alone: false only if it cannot.
 *
 * A JSON text may spell any character as `\u` and four digits, so a message with such an escape is never ruled out.
 */
export function compileRequiredText(condition: JsonCondition): TextCheck {
    const occurs = compileOccurs(requiredText(condition));
    return (message) => occurs(message) || hasEscapes(message);
}

const hasEscapes = lastKept((message) => message.includes("\\u"));

function requiredText(condition: JsonCondition): RequiredText {
    return isGroup(condition)
        ? { kind: condition.kind, parts: condition.conditions.map(requiredText) }
        : requiredByTest(condition);
}

/** The text compared with, in its member or where it stands; else the name of the property that must be there. */
function requiredByTest(test: JsonTest): RequiredText {
    if (test.kind === "notExists") {
        return { kind: "text", text: "" };
    }
    const isCertain = test.kind === "text" && test.operator === "=" && !mayBeNumber(test.text);
    const last = test.selector.at(-1);
    if (isCertain && isPlain(test.text) && last?.kind === "property" && quicklyFound.test(last.name)) {
        return { kind: "member", name: last.name, text: test.text.literal };
    }
    const value = isCertain ? longestPlainPart(test.text.literal) : "";
    return { kind: "text", text: value || longestPlainPart(lastRequiredName(test.selector)) };
}

/** In a capital letter a search has something rare to look for: members called `type` cost more than their value's text. */
const quicklyFound = /^\w*[A-Z]\w*$/;

/** Whether a number can pass, perhaps one that is logged in other digits: `1e0` equals "1.0", and 1e309 "Infinity". */
const mayBeNumber = (text: TextOperand): boolean =>
    /^[0-9E.-]+$/.test(text.literal) || ["Infinity", "-Infinity"].some(compileText(text));

/** Names behind `[*]` do not count: `[*].name != x` holds without any such name. */
function lastRequiredName(selector: Selector): string {
    const wildcard = selector.findIndex(({ kind }) => kind === "anyElement");
    const certain = wildcard < 0 ? selector : selector.slice(0, wildcard);
    const names = certain.flatMap((step) => (step.kind === "property" ? [step.name] : []));
    return names.at(-1) ?? "";
}

/** JSON spells quotes, backslashes, slashes and control characters in several ways, everything else as it is. */
const spelledInSeveralWays = /["\\/\p{Cc}]+/u;

const isPlain = (text: TextOperand): boolean => !hasWildcard(text) && !spelledInSeveralWays.test(text.literal);

const longestPlainPart = (text: string): string =>
    text.split(spelledInSeveralWays).reduce((longest, part) => (part.length > longest.length ? part : longest), "");

function compileOccurs(required: RequiredText): TextCheck {
    switch (required.kind) {
        case "text": {
            const { text } = required;
            return (message) => message.includes(text);
        }
        case "member":
            return compileMember(required.name, new Set([required.text]));
        case "allOf": {
            const checks = required.parts.map(compileOccurs);
            return (message) => checks.every((check) => check(message));
        }
        case "anyOf": {
            const checks = compileAlternatives(required.parts);
            return (message) => checks.some((check) => check(message));
        }
    }
}

/** Alternatives for one member are looked up together. */
function compileAlternatives(parts: readonly RequiredText[]): readonly TextCheck[] {
    const ofMembers = new Map<string, Set<string>>();
    for (const part of parts) {
        if (part.kind === "member") {
            ofMembers.set(part.name, (ofMembers.get(part.name) ?? new Set()).add(part.text));
        }
    }
    const others = parts.filter(({ kind }) => kind !== "member").map(compileOccurs);
    return [...[...ofMembers].map(([name, texts]) => compileMember(name, texts)), ...others];
}

function compileMember(name: string, texts: ReadonlySet<string>): TextCheck {
    const textsOf = textsOfMember(name);
    return (message) => textsOf(message).some((text) => texts.has(text));
}

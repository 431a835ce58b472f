import { type Answer, allOf, answerOf, anyOf, matchText, not, wholeText } from "../../iam";
import { asList, isObject } from "../../json";
import type { MessageValue } from "./alarmMessage";

/** Whether one of the rules of a filter policy's key lets a value pass; undefined for one that the message lacks. */
export function passesRules(rules: readonly unknown[], value: MessageValue | undefined): Answer {
    const passesAny = (one: MessageValue | undefined): Answer => anyOf(rules.map((rule) => passesRule(rule, one)));
    const texts = value?.kind === "one of" ? value.texts : undefined;
    const answers = texts?.map((text) => passesAny({ kind: "text", text: [text] })) ?? [passesAny(value)];
    const [answer = "cannot tell", ...others] = new Set(answers);
    return others.length === 0 ? answer : "cannot tell";
}

function passesRule(rule: unknown, value: MessageValue | undefined): Answer {
    if (isObject(rule) && "exists" in rule) {
        return passesExists(rule.exists === true, value);
    }
    if (value === undefined) {
        return "no";
    }
    if (value.kind === "anything") {
        return "cannot tell";
    }
    if (!isObject(rule)) {
        return equals(rule, value);
    }
    return anyOf(Object.entries(rule).map(([operator, operand]) => passesOperator(operator, operand, value)));
}

/**
 * Only a value that is neither null nor empty exists, and objects are not looked at ("Key matching", SNS developer guide);
 * whether what is null or empty counts as missing is not said.
 */
function passesExists(isWanted: boolean, value: MessageValue | undefined): Answer {
    if (value === undefined) {
        return isWanted ? "no" : "yes";
    }
    const isEmpty = value.kind === "null" || (value.kind === "list" && value.items.length === 0);
    const isOpen = value.kind === "object" || (value.kind === "anything" && value.mayBeEmpty === true);
    return isOpen || (isEmpty && !isWanted) ? "cannot tell" : isWanted === !isEmpty ? "yes" : "no";
}

function passesOperator(operator: string, operand: unknown, value: MessageValue): Answer {
    switch (operator) {
        case "anything-but":
            return not(anyOf(asList(operand).map((excluded) => passesRule(excluded, value))));
        case "prefix":
            return affix(value, operand, (text, part) => text.startsWith(part));
        case "suffix":
            return affix(value, operand, (text, part) => text.endsWith(part));
        case "wildcard":
            return compared(value, operand, "like");
        case "equals-ignore-case":
            return compared(value, operand, "equalsIgnoringCase");
        case "numeric":
            return value.kind === "number" ? passesNumeric(operand, value.value) : "no";
        default:
            return "cannot tell";
    }
}

/** One comparison, or the two ends of a range: `[">=", 1, "<", 5]`. */
function passesNumeric(operand: unknown, value: number): Answer {
    const [operator, bound, ...rest] = asList(operand);
    if (typeof bound !== "number") {
        return "cannot tell";
    }
    const comparisons: Readonly<Record<string, boolean>> = {
        "=": value === bound,
        "<": value < bound,
        "<=": value <= bound,
        ">": value > bound,
        ">=": value >= bound,
    };
    const holds = comparisons[String(operator)];
    const answer = holds === undefined ? "cannot tell" : answerOf(holds);
    return rest.length === 0 ? answer : allOf([answer, passesNumeric(rest, value)]);
}

const compared = (value: MessageValue, operand: unknown, how: "equals" | "equalsIgnoringCase" | "like"): Answer =>
    value.kind === "text" && typeof operand === "string" ? matchText(operand, value.text, how) : "no";

function equals(expected: unknown, value: MessageValue): Answer {
    if (value.kind === "text") {
        return compared(value, expected, "equals");
    }
    const own = value.kind === "number" ? value.value : value.kind === "null" ? null : undefined;
    return own === undefined ? "cannot tell" : answerOf(expected === own);
}

/** `prefix` and `suffix`, which can also be told to ignore case. */
function affix(value: MessageValue, operand: unknown, matches: (text: string, part: string) => boolean): Answer {
    const isLoose = isObject(operand);
    const part = isLoose ? operand["equals-ignore-case"] : operand;
    if (value.kind !== "text" || typeof part !== "string") {
        return "no";
    }
    const text = wholeText(value.text);
    if (text === undefined) {
        return "cannot tell";
    }
    return answerOf(matches(isLoose ? text.toLowerCase() : text, isLoose ? part.toLowerCase() : part));
}

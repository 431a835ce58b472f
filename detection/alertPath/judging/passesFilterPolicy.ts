import { type Answer, allOf, answerOf, anyOf, matchText, not, wholeText } from "../../iam";
import { asList, isObject, type JsonObject, parsedObject } from "../../json";
import type { MessageValue } from "./alarmMessage";

/**
 * Whether a subscription's filter policy lets a message pass ("Amazon SNS subscription filter policies", SNS developer
 * guide). Undefined for a text that is no filter policy: SNS refuses it.
 *
 * @param fields of the message body, or the message attributes, which alarm messages do not have.
 */
export function passesFilterPolicy(policy: string, fields: ReadonlyMap<string, MessageValue>): Answer | undefined {
    const parsed = parsedObject(policy);
    return parsed && passesObject(parsed, fields, 0);
}

/** The fields, such as `Trigger.Unit`, for the sake of which it cannot be told whether a filter policy lets a message pass. */
export function fieldsInDoubt(policy: string, fields: ReadonlyMap<string, MessageValue>): string[] {
    const inDoubt = (conditions: JsonObject, within: ReadonlyMap<string, MessageValue>): string[] =>
        Object.entries(conditions).flatMap(([key, condition]) => {
            if (passesObject({ [key]: condition }, within, 0) !== "cannot tell") {
                return [];
            }
            if (key === "$or" && Array.isArray(condition)) {
                return condition.filter(isObject).flatMap((option) => inDoubt(option, within));
            }
            const value = within.get(key);
            return isObject(condition) && value?.kind === "object"
                ? inDoubt(condition, value.fields).map((inner) => `${key}.${inner}`)
                : [key];
        });
    return [...new Set(inDoubt(parsedObject(policy) ?? {}, fields))];
}

/** SNS takes five levels at most. */
const deepest = 10;

function passesObject(policy: JsonObject, fields: ReadonlyMap<string, MessageValue>, depth: number): Answer {
    return allOf(
        Object.entries(policy).map(([key, condition]): Answer => {
            if (depth > deepest) {
                return "cannot tell";
            }
            if (key === "$or" && Array.isArray(condition)) {
                return anyOf(
                    condition.map((option) => (isObject(option) ? passesObject(option, fields, depth + 1) : "no")),
                );
            }
            const value = fields.get(key);
            if (Array.isArray(condition)) {
                return passesRules(condition, value);
            }
            if (!isObject(condition)) {
                return "no";
            }
            if (value?.kind === "anything") {
                return "cannot tell";
            }
            return passesObject(condition, value?.kind === "object" ? value.fields : new Map(), depth + 1);
        }),
    );
}

function passesRules(rules: readonly unknown[], value: MessageValue | undefined): Answer {
    const passesAny = (one: MessageValue | undefined): Answer => anyOf(rules.map((rule) => passesRule(rule, one)));
    const texts = value?.kind === "one of" ? value.texts : undefined;
    const answers = texts?.map((text) => passesAny({ kind: "text", text: [text] })) ?? [passesAny(value)];
    const [answer = "cannot tell", ...others] = new Set(answers);
    return others.length === 0 ? answer : "cannot tell";
}

function passesRule(rule: unknown, value: MessageValue | undefined): Answer {
    if (isObject(rule) && "exists" in rule) {
        return answerOf((value !== undefined) === (rule.exists === true));
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

import { type Answer, allOf, anyOf } from "../../iam";
import { isObject, type JsonObject, parsedObject } from "../../json";
import type { MessageValue } from "./alarmMessage";
import { passesRules } from "./passesRules";

/**
 * Whether a subscription's filter policy lets a message pass ("Amazon SNS subscription filter policies", SNS developer
 * guide). Undefined for a text that is no filter policy: SNS refuses it.
 *
 * @param fields of the message body, or the message attributes, which alarm messages do not have.
 */
export function passesFilterPolicy(policy: string, fields: ReadonlyMap<string, MessageValue>): Answer | undefined {
    const parsed = parsedObject(policy);
    // "exists": false wants a message with other attributes at the least ("Key matching", SNS developer guide).
    const hasNothing = fields.size === 0 && parsed !== undefined && Object.keys(parsed).length > 0;
    return hasNothing ? "no" : parsed && passesObject(parsed, fields, 0);
}

/** The fields, such as `Trigger.Unit`, for the sake of which it cannot be told whether a filter policy lets a message pass. */
export function fieldsInDoubt(policy: string, fields: ReadonlyMap<string, MessageValue>): string[] {
    const inDoubt = (conditions: JsonObject, within: ReadonlyMap<string, MessageValue>): string[] =>
        Object.entries(conditions).flatMap(([key, condition]) => {
            if (passesObject({ [key]: condition }, within, 0) !== "cannot tell") {
                return [];
            }
            const options = optionsOf(key, condition);
            if (options !== undefined) {
                return options.flatMap((option) => inDoubt(option, within));
            }
            const value = within.get(key);
            return isObject(condition) && value?.kind === "object"
                ? inDoubt(condition, value.fields).map((inner) => `${key}.${inner}`)
                : [key];
        });
    return [...new Set(inDoubt(parsedObject(policy) ?? {}, fields))];
}

/** Of `$or`, which stands for itself with two objects or more; with fewer it is a field like others ("AND/OR logic"). */
function optionsOf(key: string, condition: unknown): readonly JsonObject[] | undefined {
    const options = key === "$or" && Array.isArray(condition) ? condition.filter(isObject) : [];
    return options.length > 1 ? options : undefined;
}

/** SNS takes five levels at most. */
const deepest = 10;

function passesObject(policy: JsonObject, fields: ReadonlyMap<string, MessageValue>, depth: number): Answer {
    return allOf(
        Object.entries(policy).map(([key, condition]): Answer => {
            if (depth > deepest) {
                return "cannot tell";
            }
            const options = optionsOf(key, condition);
            if (options !== undefined) {
                return anyOf(options.map((option) => passesObject(option, fields, depth + 1)));
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

import { type JsonCondition, parseFilterPattern } from "../../detection";

/** What a person wants to see first of a call: when, what, who, from where, whether it was refused, in which account. */
const columns = ["eventTime", "eventName", "userIdentity.arn", "sourceIPAddress", "errorCode", "recipientAccountId"];

/**
 * A CloudWatch Logs Insights query that lists the events whose names a filter pattern asks for, newest first: those that
 * it counts, and perhaps others of the same names. Undefined for a pattern that names none.
 */
export function eventNamesQuery(pattern: string): string | undefined {
    const parsed = parseFilterPattern(pattern);
    const names = parsed.kind === "json" ? [...new Set(eventNames(parsed.condition))] : [];
    return names.length === 0
        ? undefined
        : `fields ${columns.join(", ")} | filter eventName like /^(${names.join("|")})$/ | sort eventTime desc`;
}

function eventNames(condition: JsonCondition): string[] {
    if (condition.kind === "allOf" || condition.kind === "anyOf") {
        return condition.conditions.flatMap(eventNames);
    }
    const [step, ...deeper] = condition.selector;
    const isEventName = step?.kind === "property" && step.name === "eventName" && deeper.length === 0;
    return isEventName &&
        condition.kind === "text" &&
        condition.operator === "=" &&
        /^\w+$/.test(condition.text.literal)
        ? [condition.text.literal]
        : [];
}

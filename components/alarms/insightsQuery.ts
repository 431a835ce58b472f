import { type JsonCondition, parseFilterPattern, type Selector } from "../../detection";

/**
 * What a person wants to see first of a CloudTrail record: when, who, from where, and in which account, because a log
 * group can hold the events of a whole organization.
 */
const columns = [
    "eventTime",
    "userIdentity.type",
    "userIdentity.userName",
    "sourceIPAddress",
    "awsRegion",
    "recipientAccountId",
];

/**
 * A CloudWatch Logs Insights query that lists the events which a filter pattern counts, newest first. Undefined for a
 * pattern that has no plain counterpart in that language.
 */
export function insightsQuery(pattern: string): string | undefined {
    const parsed = parseFilterPattern(pattern);
    const filter = parsed.kind === "json" ? insightsFilter(parsed.condition) : undefined;
    return filter && `fields ${columns.join(", ")} | filter ${filter} | sort eventTime desc`;
}

function insightsFilter(condition: JsonCondition): string | undefined {
    switch (condition.kind) {
        case "allOf":
            return joinFilters(condition.conditions, " and ");
        case "anyOf":
            return joinFilters(condition.conditions, " or ");
        case "text": {
            const { selector, operator, text } = condition;
            const field = insightsField(selector);
            const isPlain = !text.leadingWildcard && !text.trailingWildcard;
            if (!field || !isPlain) {
                return undefined;
            }
            const value = JSON.stringify(text.literal);
            // A filter pattern finds nothing different in a field that is absent.
            return operator === "=" ? `${field} = ${value}` : `(ispresent(${field}) and ${field} != ${value})`;
        }
        case "notExists": {
            const field = insightsField(condition.selector);
            return field && `not ispresent(${field})`;
        }
        default:
            return undefined;
    }
}

function joinFilters(conditions: readonly JsonCondition[], operator: string): string | undefined {
    const filters = conditions.map((condition) => {
        const filter = insightsFilter(condition);
        const needsParentheses = condition.kind === "allOf" || condition.kind === "anyOf";
        return filter && needsParentheses ? `(${filter})` : filter;
    });
    return filters.includes(undefined) ? undefined : filters.join(operator);
}

function insightsField(selector: Selector): string | undefined {
    const names = selector.map((step) => (step.kind === "property" && /^\w+$/.test(step.name) ? step.name : undefined));
    return names.includes(undefined) ? undefined : names.join(".");
}

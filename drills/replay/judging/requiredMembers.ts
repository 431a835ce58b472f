import type { FilterPattern, JsonCondition, TextTest } from "../../../detection";

/** A member that must occur somewhere in the JSON text: its name, and how its value, a text, begins. */
export interface RequiredMember {
    readonly name: string;
    /** Empty: any text or number. */
    readonly valueStart: string;
    /** What the value holds further on, behind a wildcard. Empty: nothing in particular. */
    readonly valueHolds?: string;
    /** Whether it is a member of the record itself, not of an object in it. */
    readonly isTopLevel: boolean;
}

/** Members of which at least one occurs in every event that one of some patterns counts; undefined if one promises none. */
export function membersOfAny(patterns: readonly FilterPattern[]): readonly RequiredMember[] | undefined {
    const members = patterns.map(requiredMembers);
    return members.every((each) => each !== undefined) ? members.flat() : undefined;
}

/**
 * Members of which at least one occurs in every event that a pattern counts; undefined if the pattern promises none.
 * They are meant for texts that spell these names and values without escapes.
 */
export function requiredMembers(pattern: FilterPattern): readonly RequiredMember[] | undefined {
    return pattern.kind === "json" ? membersOf(pattern.condition) : undefined;
}

function membersOf(condition: JsonCondition): readonly RequiredMember[] | undefined {
    switch (condition.kind) {
        case "allOf":
            return condition.conditions
                .map(membersOf)
                .reduce((best, each) =>
                    each !== undefined && (best === undefined || isRarer(each, best)) ? each : best,
                );
        case "anyOf": {
            const parts = condition.conditions.map(membersOf);
            return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
        }
        case "text":
            return memberOf(condition);
        default:
            return undefined;
    }
}

/** `eventName` comes first, then `eventSource`: they are found without a search. Else few ways to pass rule out most. */
function isRarer(members: readonly RequiredMember[], others: readonly RequiredMember[]): boolean {
    const difference = rank(others) - rank(members);
    return difference !== 0 ? difference > 0 : members.length < others.length;
}

function rank(members: readonly RequiredMember[]): number {
    const named = (name: string): boolean => members.every((each) => each.name === name && each.valueStart !== "");
    return named("eventName") ? 0 : named("eventSource") ? 1 : members.every(saysValue) ? 2 : 3;
}

const saysValue = ({ valueStart, valueHolds }: RequiredMember): boolean =>
    valueStart !== "" || valueHolds !== undefined;

function memberOf({ selector, operator, text }: TextTest): readonly RequiredMember[] | undefined {
    const last = selector.at(-1);
    const { literal, leadingWildcard } = text;
    const isPlain = last?.kind === "property" && /^\w+$/.test(last.name);
    // Without the quotes a number passes too: `= 12`, `= 1*` and `= *1` hold for the number 12.
    const canBeNumber = literal !== "" && /^[0-9eE.+-]+$/.test(literal);
    if (operator !== "=" || !isPlain || canBeNumber) {
        return undefined;
    }
    const isTopLevel = selector.length === 1;
    const plainStart = /^[\w .:@-]*/.exec(literal)?.[0] ?? "";
    if (leadingWildcard) {
        return [{ name: last.name, valueStart: "", ...(plainStart !== "" && { valueHolds: plainStart }), isTopLevel }];
    }
    return plainStart === "" ? undefined : [{ name: last.name, valueStart: plainStart, isTopLevel }];
}

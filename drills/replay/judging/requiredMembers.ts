import type { FilterPattern, JsonCondition, TextTest } from "../../../detection";

/** A member that must occur somewhere in the JSON text: its name, and how its value, a text, begins. */
export interface RequiredMember {
    readonly name: string;
    readonly valueStart: string;
    /** Whether it is a member of the record itself, not of an object in it. */
    readonly isTopLevel: boolean;
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

/** Few ways to pass, and long texts, rule out most. `eventName` comes first: no other member is as telling. */
function isRarer(members: readonly RequiredMember[], others: readonly RequiredMember[]): boolean {
    const named = (list: readonly RequiredMember[]): boolean => list.every(({ name }) => name === "eventName");
    return named(members) !== named(others) ? named(members) : members.length < others.length;
}

function memberOf({ selector, operator, text }: TextTest): readonly RequiredMember[] | undefined {
    const last = selector.at(-1);
    const valueStart = /^[\w .:@-]*/.exec(text.literal)?.[0] ?? "";
    const isPlain = last?.kind === "property" && /^\w+$/.test(last.name);
    if (operator !== "=" || text.leadingWildcard || valueStart === "" || !isPlain) {
        return undefined;
    }
    // Without the quotes a number passes too: `= 12` and `= 1*` hold for the number 12.
    return /^[0-9eE.+-]+$/.test(valueStart)
        ? undefined
        : [{ name: last.name, valueStart, isTopLevel: selector.length === 1 }];
}

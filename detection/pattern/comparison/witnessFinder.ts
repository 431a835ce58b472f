import type { FilterPattern, JsonPattern } from "../syntax";
import { printFilterPattern } from "../wording/printFilterPattern";
import type { Budget } from "./Budget";
import { EventSpace } from "./EventSpace";
import { findWitness, type WitnessGoal } from "./findWitness";
import { findWitnessByTrial } from "./findWitnessByTrial";

/** The event that is sought. */
export interface WantedWitness {
    /** Whether each of two patterns is to count it. */
    readonly candidate: boolean;
    readonly reference: boolean;
    readonly goal: WitnessGoal;
}

/** Finds an event as wanted; undefined if there is none or, as the budget says, none was found. */
export type FindWitness = (wanted: WantedWitness, budget: Budget) => string | undefined;

/** The way to find events that two patterns count alike, or not alike: exact where both are JSON patterns. */
export function witnessFinder(candidate: FilterPattern, reference: FilterPattern): FindWitness {
    const areSame = printFilterPattern(normalized(candidate)) === printFilterPattern(normalized(reference));
    return (wanted, budget) => {
        if (areSame && wanted.candidate !== wanted.reference) {
            return undefined;
        }
        if (candidate.kind === "json" && reference.kind === "json") {
            return findEvent(candidate, reference, wanted, budget);
        }
        return findWitnessByTrial(
            [
                { pattern: reference, isCounted: wanted.reference },
                { pattern: candidate, isCounted: wanted.candidate },
            ],
            budget,
        );
    };
}

/** Without what does not decide what is counted: the order of terms, optional ones beside others, names of columns. */
function normalized(pattern: FilterPattern): FilterPattern {
    if (pattern.kind === "terms") {
        const decisive = pattern.terms.filter(({ role }) => role !== "optional");
        const terms = decisive.length > 0 ? decisive : pattern.terms;
        return { ...pattern, terms: [...terms].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) };
    }
    if (pattern.kind !== "delimited") {
        return pattern;
    }
    const columns = pattern.columns.map((column, i) =>
        column.kind === "column" ? { ...column, name: column.condition ? `column${i}` : undefined } : column,
    );
    return { ...pattern, columns };
}

function findEvent(
    candidate: JsonPattern,
    reference: JsonPattern,
    wanted: WantedWitness,
    budget: Budget,
): string | undefined {
    // The reference comes first, so that its fields come first in the events.
    const space = new EventSpace([reference.condition, candidate.condition], budget);
    const parts = [
        space.formula(reference.condition, wanted.reference),
        space.formula(candidate.condition, wanted.candidate),
    ];
    return findWitness(space, { kind: "all", parts }, wanted.goal, budget);
}

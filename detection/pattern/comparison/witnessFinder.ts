import type { EverythingPattern, FilterPattern, JsonPattern, TermsPattern } from "../syntax";
import { printFilterPattern } from "../wording/printFilterPattern";
import type { Budget } from "./Budget";
import { EventSpace } from "./EventSpace";
import { findWitness, type WitnessGoal } from "./findWitness";
import { findWitnessByTrial } from "./findWitnessByTrial";
import { type Formula, opposite } from "./formula";
import { MessageSpace, messageFormula } from "./MessageSpace";

/** The event that is sought. */
export interface WantedWitness {
    /** Whether each of two patterns is to count it. */
    readonly candidate: boolean;
    readonly reference: boolean;
    readonly goal: WitnessGoal;
}

/** Finds an event as wanted; undefined if there is none or, as the budget says, none was found. */
export type FindWitness = (wanted: WantedWitness, budget: Budget) => string | undefined;

/** The way to find events that two patterns count alike, or not alike: exact where both are of one language. */
export function witnessFinder(candidate: FilterPattern, reference: FilterPattern): FindWitness {
    const areSame = printFilterPattern(withoutNames(candidate)) === printFilterPattern(withoutNames(reference));
    return (wanted, budget) => {
        if (areSame && wanted.candidate !== wanted.reference) {
            return undefined;
        }
        if (candidate.kind === "json" && reference.kind === "json") {
            return findEvent(candidate, reference, wanted, budget);
        }
        if (isOfMessages(candidate) && isOfMessages(reference)) {
            return findMessage(candidate, reference, wanted, budget);
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

/** Names of columns do not decide what is counted. */
function withoutNames(pattern: FilterPattern): FilterPattern {
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

function isOfMessages(pattern: FilterPattern): pattern is TermsPattern | EverythingPattern {
    return pattern.kind === "terms" || pattern.kind === "everything";
}

function findMessage(
    candidate: TermsPattern | EverythingPattern,
    reference: TermsPattern | EverythingPattern,
    wanted: WantedWitness,
    budget: Budget,
): string | undefined {
    const formulas = [
        { formula: messageFormula(reference), isWanted: wanted.reference },
        { formula: messageFormula(candidate), isWanted: wanted.candidate },
    ];
    const parts = formulas.map(({ formula, isWanted }): Formula<"message"> => (isWanted ? formula : opposite(formula)));
    return findWitness(new MessageSpace(budget), { kind: "all", parts }, wanted.goal, budget);
}

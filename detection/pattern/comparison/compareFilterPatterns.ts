import { matchesEvent } from "../matching/matchesEvent";
import type { FilterPattern } from "../syntax";
import { Budget } from "./Budget";
import { type WantedWitness, witnessFinder } from "./witnessFinder";

export interface ComparisonOptions {
    /**
     * How many steps the comparison may take before it answers `undecided`. Default: 50000, a few tenths of a second.
     * Patterns of the benchmark need a few thousand at most.
     */
    readonly maximumCost?: number;
}

const missedEvent: WantedWitness = { candidate: false, reference: true, goal: "shortest" };
const extraEvent: WantedWitness = { candidate: true, reference: false, goal: "shortest" };
const sharedEvent: WantedWitness = { candidate: true, reference: true, goal: "any" };

/**
 * How the events that a candidate counts relate to those of a reference, each direction proved by the shortest event.
 *
 * Exact for JSON patterns; for others where they are the same but for their order, for the blank pattern, and wherever
 * events that prove the answer are found by trying. Otherwise, and when the cost limit is reached, `undecided`. A witness
 * that was found before the limit is reported even so, though a shorter one may exist.
 */
export function compareFilterPatterns(
    candidate: FilterPattern,
    reference: FilterPattern,
    { maximumCost = 50_000 }: ComparisonOptions = {},
): PatternComparison {
    const find = witnessFinder(candidate, reference);
    const ask = (wanted: WantedWitness): Answer => {
        const budget = new Budget(maximumCost);
        const event = find(wanted, budget);
        return event === undefined
            ? { openQuestion: budget.openQuestion }
            : verified(event, wanted, candidate, reference);
    };
    const [missed, extra, shared] = [ask(missedEvent), ask(extraEvent), ask(sharedEvent)];
    const relation = relationOf(missed, extra, shared);
    return {
        relation,
        ...(missed.event !== undefined && { missed: missed.event }),
        ...(extra.event !== undefined && { extra: extra.event }),
        candidateNeverMatches: isImpossible(extra) && isImpossible(shared),
        ...(relation === "undecided" && { reason: missed.openQuestion ?? extra.openQuestion ?? shared.openQuestion }),
    };
}

/** An event that was found, or why it is not certain that there is none. Neither: there is none. */
interface Answer {
    readonly event?: string;
    readonly openQuestion?: string;
}

/** No event leaves here that the evaluator does not count as the search says. */
function verified(event: string, wanted: WantedWitness, candidate: FilterPattern, reference: FilterPattern): Answer {
    const isProof =
        matchesEvent(candidate, event) === wanted.candidate && matchesEvent(reference, event) === wanted.reference;
    return isProof
        ? { event }
        : { openQuestion: `The event ${event} was expected to tell the patterns apart, and does not.` };
}

const isImpossible = ({ event, openQuestion }: Answer): boolean => event === undefined && openQuestion === undefined;

function relationOf(missed: Answer, extra: Answer, shared: Answer): PatternRelation {
    if (isImpossible(missed) && isImpossible(extra)) {
        return "equivalent";
    }
    if (isImpossible(shared)) {
        return "disjoint";
    }
    if (shared.event === undefined) {
        return "undecided";
    }
    if (missed.event !== undefined) {
        return extra.event !== undefined ? "overlapping" : isImpossible(extra) ? "narrower" : "undecided";
    }
    return extra.event !== undefined && isImpossible(missed) ? "broader" : "undecided";
}

/** How the events that two patterns count relate to each other. */
export type PatternRelation =
    | "equivalent"
    /** The candidate misses events that the reference counts, and counts no others. */
    | "narrower"
    /** The candidate counts all events of the reference, and others. */
    | "broader"
    /** Each counts events that the other does not; some are counted by both. */
    | "overlapping"
    /** No event is counted by both. */
    | "disjoint"
    /** The comparison would have cost too much, or one of the patterns is outside what can be decided. */
    | "undecided";

export interface PatternComparison {
    readonly relation: PatternRelation;
    /** The shortest event, as one line of text, that the reference counts and the candidate does not. */
    readonly missed?: string;
    /** The shortest event, as one line of text, that the candidate counts and the reference does not. */
    readonly extra?: string;
    /** True if there is no event at all that the candidate counts. */
    readonly candidateNeverMatches: boolean;
    /** Why the relation is `undecided`, one full sentence. */
    readonly reason?: string;
}

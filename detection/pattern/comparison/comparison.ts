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

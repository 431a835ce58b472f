/** What a filter pattern found in the wild is worth to a control. */
export interface PatternVerdict {
    readonly verdict: /** The benchmark's or another official spelling, white space aside. */
        | "exact"
        /** The same events in another spelling. */
        | "equivalent"
        | "narrower"
        /** Counts all events of the control, as far as its records are known, and others. */
        | "broader"
        /** Counts other events than the control's; may share some. */
        | "different"
        /** Meant for this control, but a value in it can never occur, so that nothing is ever counted. */
        | "never matches"
        /** CloudWatch would refuse it. */
        | "invalid"
        | "undecided";
    /** The best grade that the pattern earns; absent if it misses events of the control. */
    readonly grade?: "exact" | "equivalent" | "covers";
    /** Whether every sample event of the control that must be counted is counted, although the pattern is narrower. */
    readonly countsAllSamples: boolean;
    /** One or two sentences for a person: what is wrong, with the witness event where there is one. */
    readonly explanation: string;
}

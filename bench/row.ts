/** One line of the benchmark's table. */
export interface BenchRow {
    /** What was measured, and on how much. */
    readonly name: string;
    /** How many times faster than the floor measured in the same run; with the bound `at most`, times its cost. */
    readonly ratio: number;
    /** The ratio to reach; printed, never enforced: machines differ. */
    readonly goal: number;
    /** On which side of the goal the ratio belongs. Default `at least`. */
    readonly bound?: "at least" | "at most";
    /** The absolute figures behind the ratio, with their units. */
    readonly detail: string;
}

/** One line of the benchmark's table. */
export interface BenchRow {
    /** What was measured, and on how much. */
    readonly name: string;
    /** How many times faster than the floor measured in the same run. */
    readonly ratio: number;
    /** The ratio to reach; printed, never enforced: machines differ. */
    readonly goal: number;
    /** The absolute figures behind the ratio, with their units. */
    readonly detail: string;
}

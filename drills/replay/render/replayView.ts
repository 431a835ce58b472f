import type { Ink } from "../../render/ink";

/** How a person looks at a replay. */
export interface ReplayView {
    /** Columns of the terminal. */
    readonly width: number;
    readonly ink: Ink;
    /** Whether to list every event and every change of state. */
    readonly isFull: boolean;
}

import type { SampleStack } from "../sampleStack";

/** A stack that goes up without a complaint, and in which nobody is told: the finding, known in a preview or not yet. */
export interface DeadStack {
    readonly stack: SampleStack;
    /** Hop and code of the first finding. */
    readonly lost: string;
    /** Where a preview cannot know it yet, or takes the commoner case for granted, with a remark. */
    readonly preview?: "cannot tell yet" | "told";
}

import type { SampleStack } from "../sampleStack";

/** A stack in which somebody is told once it is deployed, and what a preview of its first deployment can say. */
export interface WorkingStack {
    readonly stack: SampleStack;
    /** Default: `told`. */
    readonly preview?: "told" | "cannot tell yet";
}

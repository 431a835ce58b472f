import type * as pulumi from "@pulumi/pulumi";
import type { NotifiedTopicsArgs } from "./NotifiedTopicsArgs";

/** How an alarm judges that counts events, and whom it tells. */
export interface EventAlarmArgs extends NotifiedTopicsArgs {
    /** It is raised when this many events, or more, fall into a period. Default: 10 for `burst`, 1 for the others. */
    threshold?: pulumi.Input<number>;
    /** Seconds, a multiple of 60. Default: 300. */
    period?: pulumi.Input<number>;
}

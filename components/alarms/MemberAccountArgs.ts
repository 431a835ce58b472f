import type * as pulumi from "@pulumi/pulumi";
import type { NotifiedTopicsArgs } from "./NotifiedTopicsArgs";

/** An account of an organization that has an alarm of its own, and how that alarm judges. */
export interface MemberAccountArgs extends NotifiedTopicsArgs {
    /** Number of the account, 12 digits. It is part of the names of filter, metric and alarm, and of the pattern. */
    account: string;
    /** The alarm is raised when this many of the account's sign-ins, or more, fail in a period. Default: 1. */
    threshold?: pulumi.Input<number>;
    /** Seconds, a multiple of 60. Default: 300. */
    period?: pulumi.Input<number>;
}

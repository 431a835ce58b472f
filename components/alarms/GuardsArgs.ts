import type * as pulumi from "@pulumi/pulumi";
import type { NotifiedTopicsArgs } from "./NotifiedTopicsArgs";

/** Which guards there are beside a monitor's own alarm: those that are set, be it to an empty object. */
export interface GuardsArgs {
    /** Raised when the log group receives nothing: a stopped trail, a revoked role, a deleted group. Default: none. */
    heartbeat?: HeartbeatArgs;
    /** Raised when something that alerts depend on is changed or removed. Default: none. */
    tamper?: EventGuardArgs;
    /** Raised by failed sign-ins that the benchmark's pattern does not count. Default: none. */
    missedFailures?: EventGuardArgs;
    /** Raised by failed sign-ins to IAM Identity Center. Default: none. */
    identityCenter?: EventGuardArgs;
    /** Raised by refused switches of role. Default: none. */
    roleSwitching?: EventGuardArgs;
    /** Raised by IAM users who sign in without MFA. Default: none. */
    signInWithoutMfa?: EventGuardArgs;
    /** Raised by many failed sign-ins within a short time. Default: none. */
    burst?: EventGuardArgs;
}

/** How the heartbeat judges, and whom it tells. */
export interface HeartbeatArgs extends NotifiedTopicsArgs {
    /** Minutes without log events after which it is raised, 10 to 1440. Default: 60. */
    minutes?: pulumi.Input<number>;
}

/** How a guard judges that counts events, and whom it tells. */
export interface EventGuardArgs extends NotifiedTopicsArgs {
    /** It is raised when this many events, or more, fall into a period. Default: 10 for `burst`, 1 for the others. */
    threshold?: pulumi.Input<number>;
    /** Seconds, a multiple of 60. Default: 300. */
    period?: pulumi.Input<number>;
}

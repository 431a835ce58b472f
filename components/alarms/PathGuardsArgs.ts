import type * as pulumi from "@pulumi/pulumi";
import type { EventAlarmArgs } from "./EventAlarmArgs";
import type { NotifiedTopicsArgs } from "./NotifiedTopicsArgs";

/** Alarms that watch the alert path itself: those that are set, be it to an empty object. */
export interface PathGuardsArgs {
    /** Raised when the log group receives nothing: a stopped trail, a revoked role, a deleted group. Default: none. */
    heartbeat?: HeartbeatArgs;
    /** Raised when something that alerts depend on is changed or removed. Default: none. */
    tamper?: EventAlarmArgs;
}

/** How the heartbeat judges, and whom it tells. */
export interface HeartbeatArgs extends NotifiedTopicsArgs {
    /** Minutes without log events after which it is raised, 10 to 1440. Default: 60. */
    minutes?: pulumi.Input<number>;
}

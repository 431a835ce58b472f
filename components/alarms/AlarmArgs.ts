import type * as pulumi from "@pulumi/pulumi";

/** How the alarm judges the metric, and what else it sets off. What is left out comes from the control. */
export interface AlarmArgs {
    /** The alarm is raised when this many events, or more, fall into a period. Default: 1. */
    threshold?: pulumi.Input<number>;
    /** Seconds, a multiple of 60. Default: 300. */
    period?: pulumi.Input<number>;
    /** How many of the newest periods are looked at. Default: 1. */
    evaluationPeriods?: pulumi.Input<number>;
    /** How many of them must reach the threshold. Default: all of them. */
    datapointsToAlarm?: pulumi.Input<number>;
    /** What a period without data means: `missing`, `ignore`, `breaching` or `notBreaching`. Default: `notBreaching`. */
    treatMissingData?: pulumi.Input<string>;
    /** ARNs that are notified when the alarm is over. Default: none. */
    okActions?: pulumi.Input<pulumi.Input<string>[]>;
    /** ARNs that are notified when the alarm has no data to judge. Default: none. */
    insufficientDataActions?: pulumi.Input<pulumi.Input<string>[]>;
}

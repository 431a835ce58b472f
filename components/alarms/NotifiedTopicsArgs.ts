import type * as pulumi from "@pulumi/pulumi";

/** Which topics an alarm notifies: the monitor's own, unless it says otherwise. */
export interface NotifiedTopicsArgs {
    /** ARNs of the SNS topics that it notifies; not together with `severity`. Default: those of the monitor. */
    topicArns?: pulumi.Input<pulumi.Input<string>[]>;
    /** Name of the severity whose topic it notifies; not together with `topicArns`. Default: the monitor's own topic. */
    severity?: string;
}

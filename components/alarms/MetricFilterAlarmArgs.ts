import type * as pulumi from "@pulumi/pulumi";
import type { AlarmArgs } from "./AlarmArgs";
import type { OwnControlArgs } from "./ControlArgs";

/** Settings of MetricFilterAlarm. */
export interface MetricFilterAlarmArgs {
    /** Slug of the control that says what is counted, such as `console-authentication-failures`. */
    control: string;
    /** Version of the benchmark whose pattern is deployed: `1.2` to `7.0`, or `security-hub`. Default: the newest. */
    benchmark?: string;
    /** Definition of the control, where it is no benchmark's but a team's own. Default: the benchmark's. */
    ownControl?: OwnControlArgs;
    /** Name of the log group, which a multi-Region trail delivers to. */
    logGroupName: pulumi.Input<string>;
    /** ARNs of the SNS topics that are notified, at least one. */
    topicArns: pulumi.Input<pulumi.Input<string>[]>;
    /** How the alarm judges. Default: as the benchmark says. */
    alarm?: AlarmArgs;
    /** Goes before the control's name of filter, metric and alarm. Default: none. */
    namePrefix?: pulumi.Input<string>;
    /** Namespace of the metric, the same for all controls. Default: the benchmark's, `CISBenchmark`. */
    metricNamespace?: pulumi.Input<string>;
    /** 0 to publish a zero for every other log event, which is billed by the hour. Default: nothing is published. */
    metricDefaultValue?: pulumi.Input<number>;
    /** Link for the person who is woken up. Default: none. */
    runbookUrl?: pulumi.Input<string>;
    /** What people call the account. Default: its number only. */
    accountAlias?: pulumi.Input<string>;
    /** Whether the log group holds the events of a whole organization; the description then says so. Default: false. */
    coversOrganization?: pulumi.Input<boolean>;
    /** Region of filter and alarm. Default: the provider's. */
    region?: pulumi.Input<string>;
    /** Tags of the alarm. Default: none. */
    tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

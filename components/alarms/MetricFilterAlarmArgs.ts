import type * as pulumi from "@pulumi/pulumi";
import type { AlarmArgs, LogGroupAlarmArgs } from "./AlarmArgs";
import type { OwnControlArgs } from "./ControlArgs";

/** Settings of MetricFilterAlarm. */
export interface MetricFilterAlarmArgs extends LogGroupAlarmArgs {
    /** Slug of the control that says what is counted, such as `console-authentication-failures`. */
    control: string;
    /** Version of the benchmark whose pattern is deployed: `1.2` to `7.0`, or `security-hub`. Default: the newest. */
    benchmark?: string;
    /** Definition of the control, where it is no benchmark's but a team's own. Default: the benchmark's. */
    ownControl?: OwnControlArgs;
    /** How the alarm judges. Default: as the benchmark says. */
    alarm?: AlarmArgs;
    /** Namespace of the metric, the same for all controls. Default: the benchmark's, `CISBenchmark`. */
    metricNamespace?: pulumi.Input<string>;
    /** 0 to publish a zero for every other log event, which is billed by the hour. Default: nothing is published. */
    metricDefaultValue?: pulumi.Input<number>;
}

import type * as pulumi from "@pulumi/pulumi";
import type { OwnControlArgs } from "../alarms/ControlArgs";

/** An alarm that a dashboard shows. */
interface DrawnAlarmArgs {
    /** ARN of the alarm. */
    alarmArn: string;
    /** Name of the metric that it watches. */
    metricName: string;
}

/** Settings of {@link MonitorDashboard}. */
export interface MonitorDashboardArgs {
    /** Name of the log group that is watched. */
    logGroupName: pulumi.Input<string>;
    /** Namespace of the metrics. */
    metricNamespace: pulumi.Input<string>;
    /** The benchmark's alarm of each control and the metric that it watches, by slug. */
    alarms: pulumi.Input<{ [control: string]: DrawnAlarmArgs }>;
    /** ARN of each alarm beside them by its name, such as `console-authentication-failures/burst`. Default: none. */
    furtherAlarmArns?: pulumi.Input<{ [alarm: string]: pulumi.Input<string> }>;
    /** Version of the benchmark whose patterns the filters have. Default: the newest. */
    benchmark?: string;
    /** Definitions of controls that are no benchmark's, by slug. Default: none. */
    ownControls?: { [control: string]: OwnControlArgs };
    /** Goes before the name of the dashboard. Default: none. */
    namePrefix?: pulumi.Input<string>;
    /** Region of what it shows. Default: the provider's. */
    region?: pulumi.Input<string>;
}

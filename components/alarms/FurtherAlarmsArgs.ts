import type * as pulumi from "@pulumi/pulumi";
import type { FurtherControlArgs } from "./ControlArgs";
import type { MemberAccountArgs } from "./MemberAccountArgs";
import type { OwnControlArgs } from "./OwnControlArgs";
import type { PathGuardsArgs } from "./PathGuardsArgs";

/** Settings of FurtherAlarms. */
export interface FurtherAlarmsArgs {
    /** The controls beside whose alarms there are others, by slug. Default: none. */
    controls?: { [control: string]: FurtherControlArgs };
    /** Accounts of the organization that have alarms of their own, by what people call them. Default: none. */
    accounts?: { [name: string]: MemberAccountArgs };
    /** Alarms that watch the alert path itself. Default: none. */
    pathGuards?: PathGuardsArgs;
    /** Version of the benchmark whose patterns are narrowed or tuned, such as `7.0`. Default: the newest. */
    benchmark?: string;
    /** Definitions of controls that are no benchmark's, by slug. Default: none. */
    ownControls?: { [control: string]: OwnControlArgs };
    /** Name of the log group that is watched. */
    logGroupName: pulumi.Input<string>;
    /** Namespace of the controls' metrics; the metrics of these alarms are put beside them. */
    metricNamespace: pulumi.Input<string>;
    /** Name of the metric of each control, by slug. Default: the control's, after the prefix. */
    metricNames?: { [control: string]: pulumi.Input<string> };
    /** ARNs of the SNS topics that are notified, at least one; an alarm can have others. */
    topicArns: pulumi.Input<pulumi.Input<string>[]>;
    /** ARN of the SNS topic of each severity that an alarm can name. Default: there are no severities. */
    severityTopicArns?: { [severity: string]: pulumi.Input<string> };
    /** Goes before the names of filters, metrics and alarms. Default: none. */
    namePrefix?: pulumi.Input<string>;
    /** Link for the person who is woken up. Default: none. */
    runbookUrl?: pulumi.Input<string>;
    /** What people call the account. Default: its number only. */
    accountAlias?: pulumi.Input<string>;
    /** Whether the log group holds the events of a whole organization; the descriptions then say so. Default: false. */
    coversOrganization?: pulumi.Input<boolean>;
    /** Region of filters and alarms. Default: the provider's. */
    region?: pulumi.Input<string>;
    /** Tags of the alarms. Default: none. */
    tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

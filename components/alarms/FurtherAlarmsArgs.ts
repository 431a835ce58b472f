import type * as pulumi from "@pulumi/pulumi";
import type { EventAlarmArgs, LogGroupAlarmArgs, NotifiedTopicsArgs } from "./AlarmArgs";
import type { FurtherControlArgs, OwnControlArgs } from "./ControlArgs";

/** Settings of FurtherAlarms. */
export interface FurtherAlarmsArgs extends LogGroupAlarmArgs {
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
    /** Namespace of the controls' metrics; the metrics of these alarms are put beside them. */
    metricNamespace: pulumi.Input<string>;
    /** Name of the metric of each control, by slug. Default: the control's, after the prefix. */
    metricNames?: { [control: string]: pulumi.Input<string> };
    /** ARN of the SNS topic of each severity that an alarm can name. Default: there are no severities. */
    severityTopicArns?: { [severity: string]: pulumi.Input<string> };
}

/** An account of an organization that has alarms of its own, and how these judge. */
export interface MemberAccountArgs extends EventAlarmArgs {
    /** Number of the account, 12 digits. It is part of the names of filters, metrics and alarms, and of the patterns. */
    account: string;
    /** Slugs of the controls that have an alarm for the account. Default: console authentication failures. */
    controls?: string[];
}

/** Alarms that watch the alert path itself: those that are set, be it to an empty object. */
export interface PathGuardsArgs {
    /** Raised when the log group receives nothing: a stopped trail, a revoked role, a deleted group. Default: none. */
    heartbeat?: HeartbeatArgs;
    /**
     * Raised when something that alerts depend on is changed or removed; of the keys only where the trail records the events of
     * KMS. Default: none.
     */
    tamper?: EventAlarmArgs;
}

/** How the heartbeat judges, and whom it tells. */
export interface HeartbeatArgs extends NotifiedTopicsArgs {
    /** Minutes without log events after which it is raised, 10 to 1440. Default: 60. */
    minutes?: pulumi.Input<number>;
}

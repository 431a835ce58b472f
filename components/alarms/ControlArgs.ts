import type * as pulumi from "@pulumi/pulumi";
import type { AlarmArgs, DetailsArgs, EventAlarmArgs, NotifiedTopicsArgs } from "./AlarmArgs";

/** Alarms beside the benchmark's pair of a control, each of its own. */
export interface FurtherControlArgs {
    /** An alarm on the control's metric for many events in a short time. Default: none. */
    burst?: EventAlarmArgs;
    /** Alarms for what the benchmark's pattern does not see, by the slug of the companion. Default: none. */
    companions?: { [companion: string]: EventAlarmArgs };
    /** An alarm for the control's events without those that are everyday work. Default: none. */
    tuned?: TunedAlarmArgs;
    /** A log alarm whose mails say who, from where and when; `true` for all defaults. Default: none. */
    details?: boolean | DetailsArgs;
    /** Link for the person who is woken up by one of the control's alarms. Default: the monitor's. */
    runbookUrl?: pulumi.Input<string>;
}

/** How a control is monitored. The benchmark's own filter keeps its pattern and metric, whatever is set. */
export interface ControlArgs extends FurtherControlArgs, NotifiedTopicsArgs {
    /** Whether the control is monitored; `false` asks for a `reason`. Default: true. */
    enabled?: boolean;
    /** Why the control is not monitored: a sentence that outputs and the policy pack repeat. */
    reason?: string;
    /** How the benchmark's alarm judges. Default: as the benchmark says; what leaves it is named in a warning. */
    alarm?: AlarmArgs;
}

/** Which events a tuned alarm leaves out, how it judges, and whom it tells. */
export interface TunedAlarmArgs extends EventAlarmArgs {
    /** Events that it leaves out, at least one kind. */
    exclude: ExclusionArgs[];
}

/** Events that are left out: those whose field is `equals`, or is like `like`; one of both. */
export interface ExclusionArgs {
    /** Path of a field in a CloudTrail record, such as `userIdentity.arn`. */
    field: string;
    /** The whole text of the field. */
    equals?: string;
    /** The text with a `*` at its beginning, its end or both. */
    like?: string;
}

/** A control that a team defines for itself: what is counted, under which name, and events that prove it. */
export interface OwnControlArgs {
    /** What has happened when the alarm is raised: one sentence for the person who is woken up. */
    happening: string;
    /** What the pattern counts, in the plural: "uses of the deployment role". Default: "events". */
    events?: string;
    /** The text of a filter pattern. */
    pattern: string;
    /** Name of the metric, the metric filter and the alarm, after the prefix. */
    metricName: string;
    /** CloudTrail records as JSON text that the pattern must count, at least one. */
    counted: string[];
    /** CloudTrail records as JSON text that it must not count, at least one. */
    ignored: string[];
}

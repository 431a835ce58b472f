import type { AlarmState, AlarmTransition, MetricMinute } from "./settings";

/** Whether an alarm does its duty: it is raised by what it watches for, comes back, and is silent otherwise. */
export interface AlarmVerdict {
    /** True if the events raise the alarm at whatever minute they are delivered. */
    readonly raises: boolean;
    /** Minutes from the delivery of the (last) event to ALARM, in the worst case; absent if the alarm is not raised. */
    readonly minutesToAlarm?: number;
    /** True if the alarm leaves ALARM when the events stop, so that the next ones notify again. */
    readonly recovers: boolean;
    /** Minutes from the last event to the state that ends ALARM, in the worst case; absent if it never ends. */
    readonly minutesToRecover?: number;
    /** True if the alarm never enters ALARM while nothing happens, with and without other log events. */
    readonly silentOtherwise: boolean;
    /** One entry for each of the three that is not as it should be. */
    readonly problems: readonly AlarmProblem[];
}

export interface AlarmProblem {
    readonly kind: "is not raised" | "does not recover" | "is raised by nothing";
    /** One or two full sentences that name the settings to blame and their values. */
    readonly reason: string;
    /** What to set instead, one full sentence. */
    readonly remedy: string;
    /** The time line that proves it. */
    readonly timeline: AlarmTimeline;
}

/** A run of an alarm over a metric, minute by minute. */
export interface AlarmTimeline {
    readonly fromMinute: number;
    readonly toMinute: number;
    readonly minutes: readonly MetricMinute[];
    /** State at the end of each minute, from `fromMinute` to `toMinute` inclusive. */
    readonly states: readonly AlarmState[];
    readonly transitions: readonly AlarmTransition[];
}

import type { AlarmState, AlarmTransition, MetricMinute } from "./settings";

/**
 * What surrounds the events that an alarm watches for: `silence`, in which the trail delivers nothing else, or `steady`,
 * in which other log events keep arriving. For a metric without default value both are the same.
 */
export type AlarmWorld = "silence" | "steady";

/**
 * Whether an alarm does its duty: it is raised by what it watches for, comes back, and is silent otherwise. The three
 * answers hold for both worlds, with one exception: an alarm that is fine among other log events, and in silence stands
 * in ALARM because missing data counts as breaching, has already told people of the silence. For such an alarm `raises`
 * and `recovers` are answered for the steady world alone, and only `silentOtherwise` is false.
 */
export interface AlarmVerdict {
    /** True if the events raise the alarm at whatever minute they are delivered. */
    readonly raises: boolean;
    /**
     * Whole minutes from the delivery of the last event to ALARM, in the worst case, rounded up: 1 means by the end of
     * the minute of the delivery. Absent if the alarm is not raised.
     */
    readonly minutesToAlarm?: number;
    /** True if the alarm leaves ALARM when the events stop, so that the next ones notify again. */
    readonly recovers: boolean;
    /**
     * Whole minutes from the delivery of the last event to the state that ends ALARM, in the worst case, rounded up.
     * Absent if ALARM never ends, or if the alarm is never raised.
     */
    readonly minutesToRecover?: number;
    /** True if the alarm never enters ALARM while nothing happens, with and without other log events. */
    readonly silentOtherwise: boolean;
    /**
     * One entry for each of the three that is not as it should be. If CloudWatch would refuse the settings, one entry of
     * the kind `is not raised` for each reason, and the other two are true: what does not exist makes no noise.
     */
    readonly problems: readonly AlarmProblem[];
}

export interface AlarmProblem {
    readonly kind: "is not raised" | "does not recover" | "is raised by nothing";
    /** One to three full sentences that name the settings to blame and their values. */
    readonly reason: string;
    /** What to set instead, one full sentence. */
    readonly remedy: string;
    /**
     * Where it happens, at least one. A problem of the silence alone concerns the hours in which the trail delivers
     * nothing; for a metric with default value it is worth advice, where one of the steady world is a failure.
     */
    readonly worlds: readonly AlarmWorld[];
    /** The minutes of the time line in which the events were delivered, ascending; each minute once. */
    readonly eventMinutes: readonly number[];
    /** The time line that proves it. */
    readonly timeline: AlarmTimeline;
}

/** What to tell a person of a problem. */
export type Explanation = Pick<AlarmProblem, "reason" | "remedy">;

/** What an alarm did over a stretch of time. */
export interface AlarmHistory {
    readonly fromMinute: number;
    readonly toMinute: number;
    readonly minutes: readonly MetricMinute[];
    /** The state before `fromMinute`. */
    readonly initialState: AlarmState;
    /** Ascending. */
    readonly transitions: readonly AlarmTransition[];
}

/** The same, with the state of every minute. */
export interface AlarmTimeline extends AlarmHistory {
    /** State at the end of each minute, from `fromMinute` to `toMinute` inclusive. */
    readonly states: readonly AlarmState[];
}

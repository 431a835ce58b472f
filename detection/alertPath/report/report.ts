import type { FindingCode } from "./findingCodes";
import type { Hop } from "./hops";

/** Something that stands in the way of the alert, or that a person should know about it. */
export interface Finding {
    /** Stable and documented. */
    readonly code: FindingCode;
    readonly hop: Hop;
    /** Id of the resource to blame; absent where the resource that is missing cannot be blamed. */
    readonly resource?: string;
    /** What was seen, one full sentence that names the resource, the setting and its value. Never an endpoint. */
    readonly observed: string;
    /** What is wanted, one full sentence. */
    readonly wanted: string;
    /** What to do: a sentence, a line of code or a command. */
    readonly remedy: string;
}

export interface HopReport {
    readonly hop: Hop;
    /** `outside`: not in this deployment and taken on trust; `not reached`: an earlier hop is broken. */
    readonly state: "holds" | "broken" | "cannot tell yet" | "outside" | "not reached";
    /** Id of the resource that serves the hop on the path, where there is one. */
    readonly resource?: string;
    /** What a person calls that resource. */
    readonly label?: string;
}

/** Somebody who hears of a failed sign-in, and through which resources. */
export interface ReachedSubscriber {
    readonly subscription: string;
    readonly label: string;
    readonly protocol?: string;
    /** Ids along the way, from the trail (if it is in the deployment) to the subscription. */
    readonly path: readonly string[];
}

export interface AlertPathReport {
    /** `told` if at least one path holds to the end; `lost` if none can; else `cannot tell yet`. */
    readonly outcome: "told" | "lost" | "cannot tell yet";
    /** The path that gets furthest, hop by hop: always all of `hops`. */
    readonly hops: readonly HopReport[];
    /** Everything that breaks that path, in hop order; empty unless `outcome` is `lost`. */
    readonly findings: readonly Finding[];
    /** Where a filter or an alarm is missing: what breaks the way behind it. Left out: nothing does. */
    readonly behind?: readonly Finding[];
    /**
     * What cannot be told yet, or what works although exact auditors would object; where somebody is told, also why
     * a subscribed queue is not. In hop order.
     */
    readonly remarks: readonly Finding[];
    /** Those remarks for which `outcome` is `cannot tell yet`. Left out: there are none. */
    readonly openQuestions?: readonly Finding[];
    readonly subscribers: readonly ReachedSubscriber[];
    /** Who would be told as well, and has nothing left to do but to confirm. Left out: nobody. */
    readonly unconfirmed?: readonly ReachedSubscriber[];
}

/** Who hears of an alarm that stands beside a control's own. */
export interface GuardReport {
    /** Name of the guard, as settings have it; of an alarm for one account, its 12 digits. */
    readonly guard: string;
    /** Id of the alarm. */
    readonly alarm: string;
    /** What a person calls the alarm. */
    readonly label: string;
    /** `told` if at least one way from the alarm holds to the end; `lost` if none can; else `cannot tell yet`. */
    readonly outcome: AlertPathReport["outcome"];
    /** Where it is lost, or where the question is open; absent if somebody is told. */
    readonly hop?: Hop;
    /** Everything that breaks the way which gets furthest; empty unless `outcome` is `lost`. */
    readonly findings: readonly Finding[];
    /** What cannot be told yet of the hops of that way. */
    readonly openQuestions: readonly Finding[];
    /** Their paths begin at the alarm. */
    readonly subscribers: readonly ReachedSubscriber[];
}

/** What the reader of the report asks for; every field has the default that the benchmark implies. */
export interface TraceOptions {
    /** How closely the filter must follow the control's pattern. Default `equivalent`. */
    readonly patternGrade?: "exact" | "equivalent" | "covers";
    /** How many events within five minutes must raise the alarm. Default 1. */
    readonly eventsToAlarm?: number;
    /** Minutes from the event's delivery to the alarm at most. Default 15. */
    readonly minutesToAlarm?: number;
    /** Whether the trail must be part of the deployment. Default false: a trail outside is taken on trust. */
    readonly trailRequired?: boolean;
    /**
     * Whether somebody must have confirmed the subscription already, which is known of deployed ones only. Default
     * false: one that is known to be pending leaves the question open, one that is not created yet holds, both with a
     * remark.
     */
    readonly confirmationRequired?: boolean;
}

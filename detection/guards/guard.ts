import type { AlarmSettings } from "../alarm/settings";
import type { SampleEvent } from "../controls/control";

/** Names of the guards, as settings have them. */
export type GuardName =
    | "heartbeat"
    | "tamper"
    | "missedFailures"
    | "identityCenter"
    | "roleSwitching"
    | "signInWithoutMfa"
    | "burst";

/** An alarm beside a control's own, which notices what the control's does not. */
export interface Guard {
    /** Identity in the names of resources, kebab-case. */
    readonly slug: string;
    /** What has happened when its alarm is raised: one sentence for the person who is woken up. */
    readonly happening: string;
    /** Why somebody wants to know: one or two full sentences. */
    readonly reason: string;
    /** Name of the alarm and, where the guard counts log events, of its metric filter and metric too. */
    readonly alarmName: string;
    readonly watches: GuardedEvents | ControlMetric | LogGroupIngestion;
    /** The alarm as it is unless somebody sets it otherwise. */
    readonly alarm: AlarmSettings;
}

/** Log events, which a metric filter of the guard's own counts. */
export interface GuardedEvents {
    readonly kind: "events";
    readonly pattern: string;
    /** `counted` says whether the guard's pattern must count the event. */
    readonly samples: readonly SampleEvent[];
}

/** The metric that the control's filter publishes. */
export interface ControlMetric {
    readonly kind: "control metric";
}

/** How many log events arrive in the log group, which CloudWatch Logs counts itself. */
export interface LogGroupIngestion {
    readonly kind: "ingestion";
    readonly namespace: string;
    readonly metricName: string;
    /** Name of the dimension whose value is the log group's name. */
    readonly dimension: string;
}

import type * as pulumi from "@pulumi/pulumi";
import type { AlarmArgs, DetailsArgs, EventAlarmArgs } from "../alarms/AlarmArgs";
import type { ControlArgs, OwnControlArgs, TunedAlarmArgs } from "../alarms/ControlArgs";
import type { MemberAccountArgs, PathGuardsArgs } from "../alarms/FurtherAlarmsArgs";
import type { NotificationsArgs } from "../notifications/AlarmTopicArgs";
import type { NewTrailArgs } from "../trail/AuditTrailArgs";

/** What every monitor is told, whichever controls it watches. */
export interface MonitorArgs extends NotificationsArgs {
    /** Name of an existing multi-Region trail, which is verified. Excludes `logGroupName` and `createTrail`. */
    trailName?: pulumi.Input<string>;
    /** Name of a log group that such a trail delivers to, taken on trust. Excludes `trailName` and `createTrail`. */
    logGroupName?: pulumi.Input<string>;
    /** The trail to create, for an account that has none. Excludes `trailName` and `logGroupName`. */
    createTrail?: NewTrailArgs;
    /**
     * Topics beside the monitor's own, with their subscribers, by the name of a severity that alarms can choose. Each has
     * a key of its own by default. Default: none.
     */
    severities?: { [severity: string]: NotificationsArgs };
    /** Alarms that watch the alert path itself. Default: none. */
    pathGuards?: PathGuardsArgs;
    /**
     * Accounts of the organization that have alarms of their own beside the benchmark's, by what people call them; only
     * where the trail is an organization's. Default: none.
     */
    accounts?: { [name: string]: MemberAccountArgs };
    /** Whether there is a dashboard of alarms, metrics and events, which is billed monthly. Default: false. */
    dashboard?: boolean;
    /** Namespace of the metrics, the same for all controls. Default: the benchmark's, `CISBenchmark`. */
    metricNamespace?: pulumi.Input<string>;
    /** 0 to publish a zero for every other log event, which is billed by the hour. Default: nothing is published. */
    metricDefaultValue?: pulumi.Input<number>;
    /** Goes before the names of filters, metrics, alarms, topics and key aliases: two monitors of an account need two. */
    namePrefix?: pulumi.Input<string>;
    /** Region of everything that is created, the trail's home Region. Default: the provider's. */
    region?: pulumi.Input<string>;
    /** Link for the person who is woken up. Default: none. */
    runbookUrl?: pulumi.Input<string>;
    /** What people call the account. Default: its number only. */
    accountAlias?: pulumi.Input<string>;
    /** Tags of everything that takes tags. Default: none. */
    tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

/** Settings of FoundationsMonitor. */
export interface FoundationsMonitorArgs extends MonitorArgs {
    /**
     * Version of the CIS AWS Foundations Benchmark whose controls are all monitored, `1.2` to `7.0`, or `security-hub` for
     * those that AWS Security Hub checks. Default: none, and the controls that are named are monitored, or
     * `console-authentication-failures` where none is.
     */
    benchmark?: string;
    /** How single controls are monitored, by slug. Default: as the benchmark says. */
    controls?: { [control: string]: ControlArgs };
    /**
     * Controls of a team's own, by slug, monitored beside the benchmark's; `controls` says how, as of any other. Default:
     * none.
     */
    ownControls?: { [control: string]: OwnControlArgs };
}

/** Settings of ConsoleSignInFailureMonitor. */
export interface ConsoleSignInFailureMonitorArgs extends MonitorArgs {
    /** How the benchmark's alarm judges. Default: as the benchmark says; what leaves it is named in a warning. */
    alarm?: AlarmArgs;
    /** An alarm for many failed sign-ins in a short time. Default: none. */
    burst?: EventAlarmArgs;
    /** Alarms for failed sign-ins that the benchmark's pattern does not see, by the slug of the companion. Default: none. */
    companions?: { [companion: string]: EventAlarmArgs };
    /** An alarm for failed sign-ins without those that are everyday. Default: none. */
    tuned?: TunedAlarmArgs;
    /** A log alarm whose mails say who failed, from where and when; `true` for all defaults. Default: none. */
    details?: boolean | DetailsArgs;
}

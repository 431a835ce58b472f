import type { AlarmArgs } from "../alarms/AlarmArgs";
import type { TunedAlarmArgs } from "../alarms/ControlArgs";
import type { DetailsArgs } from "../alarms/DetailsArgs";
import type { EventAlarmArgs } from "../alarms/EventAlarmArgs";
import type { MonitorArgs } from "./MonitorArgs";

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

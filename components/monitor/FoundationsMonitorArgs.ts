import type { ControlArgs } from "../alarms/ControlArgs";
import type { OwnControlArgs } from "../alarms/OwnControlArgs";
import type { MonitorArgs } from "./MonitorArgs";

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

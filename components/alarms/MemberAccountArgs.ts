import type { EventAlarmArgs } from "./EventAlarmArgs";

/** An account of an organization that has alarms of its own, and how these judge. */
export interface MemberAccountArgs extends EventAlarmArgs {
    /** Number of the account, 12 digits. It is part of the names of filters, metrics and alarms, and of the patterns. */
    account: string;
    /** Slugs of the controls that have an alarm for the account. Default: console authentication failures. */
    controls?: string[];
}

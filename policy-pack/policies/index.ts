import type { StackValidationPolicy } from "@pulumi/policy";
import { alarmSubscriptionsConfirmed } from "./alarmSubscriptionsConfirmed";
import { alertPathRemarks } from "./alertPathRemarks";
import { consoleAuthenticationFailuresMonitored } from "./consoleAuthenticationFailuresMonitored";

/** The policies of the pack, in the order in which they report. */
export const policies: StackValidationPolicy[] = [
    consoleAuthenticationFailuresMonitored,
    alarmSubscriptionsConfirmed,
    alertPathRemarks,
];

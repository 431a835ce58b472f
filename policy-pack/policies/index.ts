import type { StackValidationPolicy } from "@pulumi/policy";
import { consoleAuthenticationFailures, controls } from "../../detection";
import { alarmSubscriptionsConfirmed } from "./alarmSubscriptionsConfirmed";
import { alertPathRemarks } from "./alertPathRemarks";
import { consoleAuthenticationFailuresMonitored } from "./consoleAuthenticationFailuresMonitored";
import { controlMonitored } from "./controlMonitored";

export { type Control, type OwnControl, ownControl } from "../../detection";
export { controlMonitored };

/** The policies of the pack, in the order in which they report: the one that rejects by default comes first. */
export const policies: StackValidationPolicy[] = [
    consoleAuthenticationFailuresMonitored,
    ...Object.values(controls)
        .filter(({ slug }) => slug !== consoleAuthenticationFailures.slug)
        .map(controlMonitored),
    alarmSubscriptionsConfirmed,
    alertPathRemarks,
];

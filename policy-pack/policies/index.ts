import type { StackValidationPolicy } from "@pulumi/policy";
import { controls, isSignInControl } from "../../detection";
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
        .filter((control) => !isSignInControl(control))
        .map(controlMonitored),
    alarmSubscriptionsConfirmed,
    alertPathRemarks,
];

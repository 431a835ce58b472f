import type { StackValidationPolicy } from "@pulumi/policy";

import { consoleAuthenticationFailures } from "../../detection";
import { controlMonitored } from "./controlMonitored";

/** Rejects a stack in which a failed console sign-in would reach nobody. */
export const consoleAuthenticationFailuresMonitored: StackValidationPolicy =
    controlMonitored(consoleAuthenticationFailures);

import type { StackValidationPolicy } from "@pulumi/policy";

import { consoleAuthenticationFailures } from "../../detection";
import { stackJudge } from "../rules/judgedStack";
import { controlMonitored } from "./controlMonitored";

/** Rejects a stack in which a failed console sign-in would reach nobody: for a pack that takes no other of the policies. */
export const consoleAuthenticationFailuresMonitored: StackValidationPolicy = controlMonitored(
    consoleAuthenticationFailures,
    stackJudge(),
);

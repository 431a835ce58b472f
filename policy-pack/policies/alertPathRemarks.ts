import type { StackValidationPolicy } from "@pulumi/policy";
import {
    consoleAuthenticationFailures,
    describeFinding,
    type FindingCode,
    findingsUrl,
    traceAlertPath,
} from "../../detection";
import { resourceOf } from "../reading/identity";
import { benchmark, tags } from "../rules/benchmark";
import { guardRemarks } from "../rules/guardRemarks";
import { configSchema } from "../rules/readConfiguration";
import { remarkSettings } from "../rules/settings";
import { stackRule } from "../rules/stackRule";

const name = "alert-path-remarks";

/**
 * Says what works although auditors would object, what cannot be told yet, and which queue is left out; silent about
 * that where the alert is lost. Says as well which guards tell nobody.
 */
export const alertPathRemarks: StackValidationPolicy = {
    name,
    displayName: "Remarks on the alert path",
    description: "A person should know this about the path from a failed console sign-in to its subscribers.",
    enforcementLevel: "advisory",
    severity: "low",
    framework: benchmark,
    tags: [...tags],
    remediationSteps:
        "The alert may arrive all the same. Follow the message to have no open question, no queue and no guard that is left out, and no auditor's objection.",
    url: findingsUrl,
    configSchema: configSchema(remarkSettings),
    validateStack: stackRule(name, remarkSettings, (deployment, settings) => {
        const report = traceAlertPath(deployment, consoleAuthenticationFailures, settings);
        const remarks = report.outcome === "lost" ? [] : report.remarks;
        const silent = new Set<string>([...settings.accepted, saidElsewhere]);
        return [
            ...remarks
                .filter(({ code }) => !silent.has(code))
                .map((remark) => ({
                    message: describeFinding(remark),
                    ...(remark.resource !== undefined && { urn: resourceOf(remark.resource) }),
                })),
            ...guardRemarks(deployment, consoleAuthenticationFailures, report, settings.accepted),
        ];
    }),
};

/** By `alarm-subscriptions-confirmed`. */
const saidElsewhere: FindingCode = "SUBSCRIPTION_NOT_CONFIRMED";

import type { StackValidationPolicy } from "@pulumi/policy";
import { consoleAuthenticationFailures, findingsUrl, traceAlertPath } from "../../detection";
import { benchmark, tags } from "../rules/benchmark";
import { configSchema } from "../rules/readConfiguration";
import { gateSettings } from "../rules/settings";
import { stackRule } from "../rules/stackRule";
import { describeLostAlert, describeUndecidedAlert } from "../rules/violations";

const name = "console-authentication-failures-monitored";

/** Rejects a stack in which a failed console sign-in would reach nobody. */
export const consoleAuthenticationFailuresMonitored: StackValidationPolicy = {
    name,
    displayName: "Failed console sign-ins are monitored",
    description:
        "A failed sign-in to the AWS console must reach a person: trail, log group, metric filter, alarm, SNS topic, subscription.",
    enforcementLevel: "mandatory",
    severity: "high",
    framework: benchmark,
    tags: [...tags],
    remediationSteps:
        "Follow the message: it names the first hop at which the alert is lost, what was seen there, what is wanted, and the change to make.",
    url: findingsUrl,
    configSchema: configSchema(gateSettings),
    validateStack: stackRule(name, gateSettings, (deployment, settings) => {
        const report = traceAlertPath(deployment, consoleAuthenticationFailures, settings);
        switch (report.outcome) {
            case "told":
                return [];
            case "lost":
                return [describeLostAlert(report)];
            case "cannot tell yet":
                return settings.whenUnknown === "reject" ? [describeUndecidedAlert(report)] : [];
        }
    }),
};

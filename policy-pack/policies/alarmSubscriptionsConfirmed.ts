import type { StackValidationPolicy } from "@pulumi/policy";
import { consoleAuthenticationFailures, findingUrl } from "../../detection";
import { benchmarkOf, tagsOf } from "../rules/benchmark";
import { controlsInStack } from "../rules/controlsInStack";
import { describePending, expectedSubscribers } from "../rules/expectedSubscribers";
import type { StackJudge } from "../rules/judgedStack";
import { configSchema } from "../rules/readConfiguration";
import { pathSettings } from "../rules/settings";
import { stackRule } from "../rules/stackRule";

const name = "alarm-subscriptions-confirmed";

/** Counts the subscriptions on the alert path that nobody has confirmed. Silent until the deployment knows. */
export const alarmSubscriptionsConfirmed = (judgedStack: StackJudge): StackValidationPolicy => ({
    name,
    displayName: "Alarm subscriptions are confirmed",
    description: "Every subscription that should hear of what the benchmark wants watched must be confirmed.",
    enforcementLevel: "advisory",
    severity: "medium",
    framework: benchmarkOf(consoleAuthenticationFailures),
    tags: tagsOf(consoleAuthenticationFailures),
    remediationSteps:
        "Open the confirmation message that SNS sent to the subscriber and follow its link. If it has expired, request a new one from the SNS console.",
    url: findingUrl("SUBSCRIPTION_NOT_CONFIRMED"),
    configSchema: configSchema(pathSettings),
    validateStack: stackRule(name, pathSettings, judgedStack, (stack, settings) => {
        const reports = controlsInStack(stack, settings).map((control) => stack.report(control, settings));
        const told = expectedSubscribers(stack.deployment.subscriptions, reports);
        return told.pending.length === 0 ? [] : [describePending(told)];
    }),
});

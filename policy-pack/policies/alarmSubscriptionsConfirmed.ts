import type { StackValidationPolicy } from "@pulumi/policy";
import {
    type AlertPathReport,
    consoleAuthenticationFailures,
    findingUrl,
    howToConfirm,
    knownValue,
    type Subscription,
} from "../../detection";
import { resourceOf } from "../reading/identity";
import { benchmarkOf, controlsInStack, tagsOf } from "../rules/benchmark";
import type { StackJudge } from "../rules/judgedStack";
import { configSchema } from "../rules/readConfiguration";
import { pathSettings } from "../rules/settings";
import { stackRule, type Violation } from "../rules/stackRule";

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

/** Who would hear of the controls' events if everybody had confirmed, and who of them has not. */
interface ExpectedSubscribers {
    readonly size: number;
    readonly pending: readonly Subscription[];
}

/** @param reports on the controls, of one deployment. */
export function expectedSubscribers(
    subscriptions: readonly Subscription[],
    reports: readonly AlertPathReport[],
): ExpectedSubscribers {
    const idsOf = (reached: AlertPathReport["subscribers"] = []) => reached.map(({ subscription }) => subscription);
    const waiting = new Set(reports.flatMap(({ unconfirmed }) => idsOf(unconfirmed)));
    const told = reports.flatMap(({ subscribers }) => idsOf(subscribers));
    return { size: new Set([...told, ...waiting]).size, pending: subscriptions.filter(({ id }) => waiting.has(id)) };
}

/** One violation for all of them, on the first. Names and protocols only: an endpoint can be a secret. */
export function describePending({ size, pending }: ExpectedSubscribers): Violation {
    const names = pending.map(({ label, protocol }) => `'${label}' (${knownValue(protocol) ?? "protocol unknown"})`);
    const steps = new Set(pending.map(({ protocol }) => howToConfirm(knownValue(protocol) ?? "")));
    const [first] = pending;
    const [have, them] = pending.length === 1 ? ["has", "it"] : ["have", "them"];
    return {
        message:
            `Subscription: ${pending.length} of ${size} ${have} not been confirmed: ${names.join(", ")}. SNS delivers ` +
            `nothing to ${them} until then. Fix: ${[...steps].join(" ")} Subscribe again if it has expired. ` +
            "[SUBSCRIPTION_NOT_CONFIRMED]",
        ...(first && { urn: resourceOf(first.id) }),
    };
}

import * as pulumi from "@pulumi/pulumi";
import { consoleAuthenticationFailures } from "../../detection";
import { withSecretNotifications } from "../notifications/subscribe";
import { checkArguments } from "../settings/checkArguments";
import { shapeFirst } from "../settings/shapeFirst";
import type { AsFarAsKnown } from "../settings/undecided";
import { findMonitorProblems } from "./findMonitorProblems";
import type { ConsoleSignInFailureMonitorArgs } from "./MonitorArgs";
import { newMonitor } from "./newMonitor";
import { signInMonitorShape } from "./settingsShape";

/**
 * Tells people when a sign-in to the AWS Management Console fails: trail, metric filter, alarm, topic, subscribers. The
 * one control of {@link FoundationsMonitor} that has a component of its own.
 *
 * @example
 * new ConsoleSignInFailureMonitor("signin", {
 *     trailName: "management-events",
 *     subscriptions: { "security-team": { protocol: "email", endpoint: "security@example.com" } },
 * });
 */
export class ConsoleSignInFailureMonitor extends pulumi.ComponentResource {
    /** ARN of the trail, created or verified; absent where only a log group is given. */
    public readonly trailArn?: pulumi.Output<string>;
    /** Name of the log group that is watched. */
    public readonly logGroupName!: pulumi.Output<string>;
    /** Name of the metric filter. */
    public readonly filterName!: pulumi.Output<string>;
    /** Namespace of the metric that the filter publishes. */
    public readonly metricNamespace!: pulumi.Output<string>;
    /** Name of the metric that the filter publishes. */
    public readonly metricName!: pulumi.Output<string>;
    /** Name of the alarm. */
    public readonly alarmName!: pulumi.Output<string>;
    /** ARN of the alarm. */
    public readonly alarmArn!: pulumi.Output<string>;
    /** ARN of each alarm beside the benchmark's, by its name, such as `console-authentication-failures/burst`. */
    public readonly furtherAlarmArns!: pulumi.Output<{ [alarm: string]: string }>;
    /** ARN of the topic, created or adopted. */
    public readonly topicArn!: pulumi.Output<string>;
    /** ARN of each severity's topic, by the name of the severity. */
    public readonly severityTopicArns!: pulumi.Output<{ [severity: string]: string }>;
    /**
     * ARN of each subscription by its name, `severity/name` for those of a severity; no real one yet for a subscription
     * that waits for confirmation.
     */
    public readonly subscriptionArns!: pulumi.Output<{ [name: string]: string }>;
    /** Names of the subscriptions that nobody has confirmed yet, `severity/name` for those of a severity. */
    public readonly pendingSubscriptions!: pulumi.Output<string[]>;
    /** What to do for each of them, by its name. */
    public readonly confirmationSteps!: pulumi.Output<{ [name: string]: string }>;
    /** What has to be done by hand for each chat channel, by its name, `severity/name` for those of a severity. */
    public readonly chatChannelSteps!: pulumi.Output<{ [name: string]: string }>;
    /** Region of everything that was created. */
    public readonly region!: pulumi.Output<string>;
    /** Account of everything that was created, 12 digits. */
    public readonly account!: pulumi.Output<string>;

    /** @throws SettingsError if the arguments cannot work; nothing is created if the trail does not meet the control. */
    constructor(name: string, args: ConsoleSignInFailureMonitorArgs, opts?: pulumi.ComponentResourceOptions) {
        const checkedOpts = checkArguments(
            `ConsoleSignInFailureMonitor "${name}"`,
            args,
            shapeFirst(signInMonitorShape, findProblems),
            opts,
        );
        const safe = { ...args, ...withSecretNotifications(args) };
        super("foundations-monitor:index:ConsoleSignInFailureMonitor", name, safe, checkedOpts);
        const { alarm, burst, companions, tuned, details, ...monitor } = safe;
        const controls = { [slug]: { alarm, burst, companions, tuned, details } };
        const {
            outputs: { alarms, controlsOff, ...shared },
            facts,
        } = newMonitor(name, this, { ...monitor, controls }, { topic: "console-signin-alerts", pair: () => name });
        const own = alarms.apply((bySlug) => bySlug[slug]);
        const one = (field: "filterName" | "metricName" | "alarmName" | "alarmArn") =>
            own.apply((known) => known?.[field]);
        const outputs = {
            ...shared,
            filterName: one("filterName"),
            metricName: one("metricName"),
            alarmName: one("alarmName"),
            alarmArn: one("alarmArn"),
        };
        Object.assign(this, outputs);
        this.registerOutputs({ ...outputs, ...facts });
    }
}

const { slug } = consoleAuthenticationFailures;

/** The settings of the control stand at the top here. */
function findProblems(given: AsFarAsKnown<ConsoleSignInFailureMonitorArgs>): string[] {
    const { alarm, burst, companions, tuned, details, ...shared } = given;
    return findMonitorProblems(
        { ...shared, controls: { [slug]: { alarm, burst, companions, tuned, details } } },
        "console-signin-alerts",
    ).map((problem) => problem.replaceAll(`controls.${slug}.`, ""));
}

import * as pulumi from "@pulumi/pulumi";
import type { ControlAlarm } from "../alarms/MetricFilterAlarm";
import { withSecretNotifications } from "../notifications/subscribe";
import { checkArguments } from "../settings/checkArguments";
import { shapeFirst } from "../settings/shapeFirst";
import { findMonitorProblems } from "./findMonitorProblems";
import type { FoundationsMonitorArgs } from "./MonitorArgs";
import { newMonitor } from "./newMonitor";
import { settingsShape } from "./settingsShape";

/**
 * Tells people of what the CIS AWS Foundations Benchmark wants watched in an account: trail, a metric filter and an alarm
 * for each control, topic, subscribers.
 *
 * @example
 * new FoundationsMonitor("foundations", {
 *     trailName: "management-events",
 *     benchmark: "7.0",
 *     subscriptions: { "security-team": { protocol: "email", endpoint: "security@example.com" } },
 *     controls: { "route-table-changes": { enabled: false, reason: "Networks change daily; AWS Config watches them." } },
 * });
 */
export class FoundationsMonitor extends pulumi.ComponentResource {
    /** ARN of the trail, created or verified; absent where only a log group is given. */
    public readonly trailArn?: pulumi.Output<string>;
    /** Name of the log group that is watched. */
    public readonly logGroupName!: pulumi.Output<string>;
    /** Namespace of the metrics that the filters publish. */
    public readonly metricNamespace!: pulumi.Output<string>;
    /** The benchmark's alarm of each control that is monitored, by slug. */
    public readonly alarms!: pulumi.Output<{ [control: string]: ControlAlarm }>;
    /** ARN of each alarm beside the benchmark's, by its name, such as `console-authentication-failures/burst`. */
    public readonly furtherAlarmArns!: pulumi.Output<{ [alarm: string]: string }>;
    /** Why each control is not monitored that is switched off, by slug. */
    public readonly controlsOff!: pulumi.Output<{ [control: string]: string }>;
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

    /** @throws SettingsError if the arguments cannot work; nothing is created if the trail does not meet the benchmark. */
    constructor(name: string, args: FoundationsMonitorArgs, opts?: pulumi.ComponentResourceOptions) {
        const checkedOpts = checkArguments(
            `FoundationsMonitor "${name}"`,
            args,
            shapeFirst(settingsShape, findMonitorProblems),
            opts,
        );
        const safe = { ...args, ...withSecretNotifications(args) };
        super("foundations-monitor:index:FoundationsMonitor", name, safe, checkedOpts);
        const { outputs, facts } = newMonitor(name, this, safe, {
            topic: "foundations-alerts",
            pair: (slug) => `${name}-${slug}`,
        });
        Object.assign(this, outputs);
        this.registerOutputs({ ...outputs, ...facts });
    }
}

import * as pulumi from "@pulumi/pulumi";
import type { ControlArgs } from "../alarms/ControlArgs";
import { type MonitoredControl, monitoredControls } from "../alarms/monitoredControls";
import type { PlannedAlarm } from "../alarms/plannedAlarms";
import type { FoundationsMonitorArgs } from "./MonitorArgs";

/**
 * Warns of severities that no alarm of the monitor names. They are not refused: another stack may send to the topic,
 * whose ARN is an output, which cannot be seen from here.
 */
export function warnOfUnusedSeverities(
    component: pulumi.ComponentResource,
    args: FoundationsMonitorArgs,
    planned: readonly PlannedAlarm[],
): void {
    const used = new Set([
        ...monitoredControls<ControlArgs>(args).map(({ args: { severity } }) => severity),
        ...planned.map(({ given: { severity } }) => severity),
    ]);
    for (const severity of Object.keys(args.severities ?? {}).filter((name) => !used.has(name))) {
        void pulumi.log.warn(
            `severities.${severity} is named by no alarm: its subscribers hear of nothing that this monitor notices. ` +
                `Set the severity of a control, an account or a path guard to ${severity}, or remove it.`,
            component,
        );
    }
}

/** Warns where the calls that a control counts are recorded by another trail than the one that is watched. */
export function warnOfOrganizationUnseen(
    component: pulumi.ComponentResource,
    monitored: readonly MonitoredControl<ControlArgs>[],
    coversOrganization: pulumi.Output<boolean> | undefined,
): void {
    if (
        coversOrganization === undefined ||
        !monitored.some(({ control }) => control.slug === "organizations-changes")
    ) {
        return;
    }
    coversOrganization.apply((covers) => {
        if (!covers) {
            void pulumi.log.warn(
                "organizations-changes is monitored on a trail of this account alone. AWS Organizations records its calls in " +
                    "the management account: in any other account this alarm is never raised. Monitor it there, or switch it off.",
                component,
            );
        }
    });
}

/** Says what auditors would make of a tuned alarm by itself, so that nobody takes it for the control's. */
export function tellOfTunedAlarms(component: pulumi.ComponentResource, planned: readonly PlannedAlarm[]): void {
    for (const { setting } of planned.filter(({ alarm }) => alarm.name.endsWith("/tuned"))) {
        void pulumi.log.info(
            `${setting} stands beside the benchmark's alarm. By itself it would satisfy no auditor: AWS Security Hub and all that ` +
                "compare the pattern as text want the benchmark's.",
            component,
        );
    }
}

/**
 * Warns of log alarms whose rows nobody gets: mails alone carry them (CloudWatch user guide, "Log alarms"). Of a topic that
 * another stack owns nobody can tell from here.
 */
export function warnOfDetailsWithoutMail(
    component: pulumi.ComponentResource,
    { severities = {}, ...monitor }: FoundationsMonitorArgs,
    planned: readonly PlannedAlarm[],
): void {
    for (const { setting, given } of planned.filter(({ alarm }) => alarm.watches.kind === "log query")) {
        const { topicArn, subscriptions = {} } =
            given.severity === undefined ? monitor : (severities[given.severity] ?? {});
        const protocols = Object.values(subscriptions).map(({ protocol }) => protocol);
        const isOutside = given.topicArns !== undefined || topicArn !== undefined;
        pulumi.output(protocols).apply((known) => {
            if (given.topicArns === undefined && known.includes("email")) {
                return;
            }
            void (isOutside
                ? pulumi.log.info(
                      `Whether anybody gets the rows of ${setting} cannot be told from here: only mails carry them. aws sns ` +
                          "list-subscriptions-by-topic, with the ARN of its topic, must list a subscription of the protocol email.",
                      component,
                  )
                : pulumi.log.warn(
                      `${setting} has no subscriber of the protocol email, and only mails carry its rows: all others get a ` +
                          "message without them. Add one to its topic, or remove it.",
                      component,
                  ));
        });
    }
}

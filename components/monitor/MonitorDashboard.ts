import { Dashboard } from "@pulumi/aws/cloudwatch/dashboard";
import * as pulumi from "@pulumi/pulumi";
import { accountPlaceOf } from "../settings/accountPlaceOf";
import { checkArguments } from "../settings/checkArguments";
import { findNameProblems } from "../settings/findNameProblems";
import { dashboardBody } from "./dashboardBody";
import type { MonitorDashboardArgs } from "./MonitorDashboardArgs";

/**
 * One page for whoever is woken up: the states of the alarms, and for each control its metrics and its events.
 *
 * @example
 * new MonitorDashboard("dashboard", {
 *     logGroupName: monitor.logGroupName,
 *     metricNamespace: monitor.metricNamespace,
 *     alarms: monitor.alarms,
 * });
 */
export class MonitorDashboard extends pulumi.ComponentResource {
    /** Name of the dashboard. */
    public readonly dashboardName: pulumi.Output<string>;

    /** @throws SettingsError if the arguments cannot work. */
    constructor(name: string, args: MonitorDashboardArgs, opts?: pulumi.ComponentResourceOptions) {
        const checkedOpts = checkArguments(`MonitorDashboard "${name}"`, args, findNameProblems, opts);
        super("foundations-monitor:index:MonitorDashboard", name, args, checkedOpts);
        const { namePrefix = "", furtherAlarmArns = {} } = args;
        const { region } = accountPlaceOf({ parent: this }, args.region);
        const content = pulumi.output({ ...args, furtherAlarmArns, region });

        const dashboard = new Dashboard(
            name,
            {
                dashboardName: pulumi.interpolate`${namePrefix}Foundations`,
                dashboardBody: content.apply(dashboardBody),
                region: args.region,
            },
            { parent: this },
        );

        this.dashboardName = dashboard.dashboardName;
        this.registerOutputs({ dashboardName: this.dashboardName });
    }
}

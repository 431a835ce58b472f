import { Dashboard } from "@pulumi/aws/cloudwatch/dashboard";
import * as pulumi from "@pulumi/pulumi";
import type { OwnControlArgs } from "../alarms/ControlArgs";
import { accountPlaceOf } from "../settings/accountPlaceOf";
import { checkArguments } from "../settings/checkArguments";
import { findNameProblems } from "../settings/findNameProblems";
import { dashboardBody } from "./dashboardBody";

/** An alarm that a dashboard shows. */
interface DrawnAlarmArgs {
    /** ARN of the alarm. */
    alarmArn: string;
    /** Name of the metric that it watches. */
    metricName: string;
}

/** Settings of {@link MonitorDashboard}. */
export interface MonitorDashboardArgs {
    /** Name of the log group that is watched. */
    logGroupName: pulumi.Input<string>;
    /** Namespace of the metrics. */
    metricNamespace: pulumi.Input<string>;
    /** The benchmark's alarm of each control and the metric that it watches, by slug. */
    alarms: pulumi.Input<{ [control: string]: DrawnAlarmArgs }>;
    /** ARN of each alarm beside them by its name, such as `console-authentication-failures/burst`. Default: none. */
    furtherAlarmArns?: pulumi.Input<{ [alarm: string]: pulumi.Input<string> }>;
    /** Version of the benchmark whose patterns the filters have. Default: the newest. */
    benchmark?: string;
    /** Definitions of controls that are no benchmark's, by slug. Default: none. */
    ownControls?: { [control: string]: OwnControlArgs };
    /** Goes before the name of the dashboard. Default: none. */
    namePrefix?: pulumi.Input<string>;
    /** Region of what it shows. Default: the provider's. */
    region?: pulumi.Input<string>;
}

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

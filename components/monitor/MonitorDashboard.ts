import { Dashboard } from "@pulumi/aws/cloudwatch/dashboard";
import * as pulumi from "@pulumi/pulumi";
import { accountPlaceOf } from "../settings/accountPlaceOf";
import { checkArguments } from "../settings/checkArguments";
import { findNameProblems } from "../settings/findNameProblems";
import { dashboardBody } from "./dashboardBody";

/** Settings of {@link MonitorDashboard}. */
export interface MonitorDashboardArgs {
    /** Name of the log group that is watched. */
    logGroupName: pulumi.Input<string>;
    /** Namespace of the metric that counts failed sign-ins, and of the guards' metrics. */
    metricNamespace: pulumi.Input<string>;
    /** Name of the metric that counts failed sign-ins. */
    metricName: pulumi.Input<string>;
    /** ARN of the alarm on that metric. */
    alarmArn: pulumi.Input<string>;
    /** ARN of each guard's alarm, by the guard's name. Default: none. */
    guardAlarmArns?: pulumi.Input<{ [guard: string]: pulumi.Input<string> }>;
    /** ARN of the alarm of each account that has one of its own, by the account's name. Default: none. */
    accountAlarmArns?: pulumi.Input<{ [account: string]: pulumi.Input<string> }>;
    /** Goes before the name of the dashboard, as before those of the metrics. Default: none. */
    namePrefix?: pulumi.Input<string>;
    /** Region of what it shows. Default: the provider's. */
    region?: pulumi.Input<string>;
}

/** One page for whoever is woken up: the states of the alarms, the metrics, and who failed to sign in from where. */
export class MonitorDashboard extends pulumi.ComponentResource {
    /** Name of the dashboard. */
    public readonly dashboardName: pulumi.Output<string>;

    /** @throws SettingsError if the arguments cannot work. */
    constructor(name: string, args: MonitorDashboardArgs, opts?: pulumi.ComponentResourceOptions) {
        const checkedOpts = checkArguments(`MonitorDashboard "${name}"`, args, findNameProblems, opts);
        super("foundations-monitor:index:MonitorDashboard", name, args, checkedOpts);
        const { namePrefix = "", guardAlarmArns = {}, accountAlarmArns = {} } = args;
        const content = pulumi.output({
            logGroupName: args.logGroupName,
            metricNamespace: args.metricNamespace,
            metricName: args.metricName,
            alarmArn: args.alarmArn,
            guardAlarmArns,
            accountAlarmArns,
            namePrefix,
            region: accountPlaceOf({ parent: this }, args.region).region,
        });

        const dashboard = new Dashboard(
            name,
            {
                dashboardName: pulumi.interpolate`${namePrefix}ConsoleSignin`,
                dashboardBody: content.apply(dashboardBody),
                region: args.region,
            },
            { parent: this },
        );

        this.dashboardName = dashboard.dashboardName;
        this.registerOutputs({ dashboardName: this.dashboardName });
    }
}

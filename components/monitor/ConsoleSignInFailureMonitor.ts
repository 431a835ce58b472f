import * as pulumi from "@pulumi/pulumi";
import { consoleAuthenticationFailures as control } from "../../detection";
import { MetricFilterAlarm } from "../alarms/MetricFilterAlarm";
import { withSecretAudiences } from "../notifications/withSecretAudiences";
import { checkArguments, waitFor } from "../settings/checkArguments";
import { shapeFirst } from "../settings/shapeFirst";
import { alarmsBesideControl } from "./alarmsBesideControl";
import type { ConsoleSignInFailureMonitorArgs } from "./ConsoleSignInFailureMonitorArgs";
import { findMonitorProblems } from "./findMonitorProblems";
import { MonitorDashboard } from "./MonitorDashboard";
import { newMonitorTopics } from "./newMonitorTopics";
import { settingsShape } from "./settingsShape";
import { warnOfUnusedSeverities } from "./warnOfUnusedSeverities";
import { watchedLogGroup } from "./watchedLogGroup";

/** Tells people when a sign-in to the AWS Management Console fails: trail, metric filter, alarm, topic, subscribers. */
export class ConsoleSignInFailureMonitor extends pulumi.ComponentResource {
    /** ARN of the trail, created or verified; absent where only a log group is given. */
    public readonly trailArn?: pulumi.Output<string>;
    /** Name of the log group that is watched. */
    public readonly logGroupName: pulumi.Output<string>;
    /** Name of the metric filter. */
    public readonly filterName: pulumi.Output<string>;
    /** Namespace of the metric that the filter publishes. */
    public readonly metricNamespace: pulumi.Output<string>;
    /** Name of the metric that the filter publishes. */
    public readonly metricName: pulumi.Output<string>;
    /** Name of the alarm. */
    public readonly alarmName: pulumi.Output<string>;
    /** ARN of the alarm. */
    public readonly alarmArn: pulumi.Output<string>;
    /** ARN of the topic, created or adopted. */
    public readonly topicArn: pulumi.Output<string>;
    /** ARN of each severity's topic, by the name of the severity. */
    public readonly severityTopicArns: pulumi.Output<{ [severity: string]: string }>;
    /**
     * ARN of each subscription by its name, `severity/name` for those of a severity; no real one yet for a subscription
     * that waits for confirmation.
     */
    public readonly subscriptionArns: pulumi.Output<{ [name: string]: string }>;
    /** ARN of each guard's alarm, by the guard's name. */
    public readonly guardAlarmArns: pulumi.Output<{ [guard: string]: string }>;
    /** ARN of the alarm of each account that has one of its own, by the account's name. */
    public readonly accountAlarmArns: pulumi.Output<{ [account: string]: string }>;
    /** Names of the subscriptions that nobody has confirmed yet, `severity/name` for those of a severity. */
    public readonly pendingSubscriptions: pulumi.Output<string[]>;
    /** What to do for each of them, by its name. */
    public readonly confirmationSteps: pulumi.Output<{ [name: string]: string }>;
    /** What has to be done by hand for each chat channel, by its name, `severity/name` for those of a severity. */
    public readonly chatChannelSteps: pulumi.Output<{ [name: string]: string }>;
    /** Region of everything that was created. */
    public readonly region: pulumi.Output<string>;
    /** Account of everything that was created, 12 digits. */
    public readonly account: pulumi.Output<string>;

    /** @throws SettingsError if the arguments cannot work; nothing is created if the trail does not meet the control. */
    constructor(name: string, args: ConsoleSignInFailureMonitorArgs, opts?: pulumi.ComponentResourceOptions) {
        const checkedOpts = checkArguments(
            `ConsoleSignInFailureMonitor "${name}"`,
            args,
            shapeFirst(settingsShape, (given) => findMonitorProblems(control, given)),
            opts,
        );
        const audiences = withSecretAudiences(args);
        super("foundations-monitor:index:ConsoleSignInFailureMonitor", name, { ...args, ...audiences }, checkedOpts);
        const { namePrefix, runbookUrl, accountAlias, region, tags } = args;
        const { logGroupName, trailArn, coversOrganization } = watchedLogGroup(name, args, this);
        const child = waitFor(logGroupName, { parent: this });
        const ofAlarms = { logGroupName, coversOrganization, namePrefix, runbookUrl, accountAlias, region, tags };

        warnOfUnusedSeverities(this, args);
        const topics = newMonitorTopics(name, { ...args, ...audiences }, child);
        const filterAlarm = new MetricFilterAlarm(
            name,
            {
                ...ofAlarms,
                control: control.slug,
                topicArns: [topics.topicArn],
                alarm: args.alarm,
                metricNamespace: args.metricNamespace,
                metricDefaultValue: args.metricDefaultValue,
            },
            child,
        );

        const { metricNamespace, metricName } = filterAlarm;
        const { guardAlarmArns, accountAlarmArns } = alarmsBesideControl(
            name,
            args,
            {
                ...ofAlarms,
                metricNamespace,
                metricName,
                topicArns: [topics.topicArn],
                severityTopicArns: topics.severityTopicArns,
            },
            child,
        );
        if (args.dashboard) {
            new MonitorDashboard(
                `${name}-dashboard`,
                {
                    logGroupName,
                    metricNamespace,
                    metricName,
                    alarmArn: filterAlarm.alarmArn,
                    guardAlarmArns,
                    accountAlarmArns,
                    namePrefix,
                    region,
                },
                child,
            );
        }

        this.trailArn = trailArn;
        this.logGroupName = filterAlarm.logGroupName;
        this.filterName = filterAlarm.filterName;
        this.metricNamespace = metricNamespace;
        this.metricName = metricName;
        this.alarmName = filterAlarm.alarmName;
        this.alarmArn = filterAlarm.alarmArn;
        this.topicArn = topics.topicArn;
        this.severityTopicArns = pulumi.all(topics.severityTopicArns);
        this.guardAlarmArns = guardAlarmArns ?? pulumi.output<{ [guard: string]: string }>({});
        this.accountAlarmArns = accountAlarmArns ?? pulumi.output<{ [account: string]: string }>({});
        this.subscriptionArns = topics.subscriptionArns;
        this.pendingSubscriptions = topics.pendingSubscriptions;
        this.confirmationSteps = topics.confirmationSteps;
        this.chatChannelSteps = topics.chatChannelSteps;
        this.region = filterAlarm.region;
        this.account = filterAlarm.account;
        this.registerOutputs({
            trailArn: this.trailArn,
            logGroupName: this.logGroupName,
            filterName: this.filterName,
            metricNamespace: this.metricNamespace,
            metricName: this.metricName,
            alarmName: this.alarmName,
            alarmArn: this.alarmArn,
            topicArn: this.topicArn,
            severityTopicArns: this.severityTopicArns,
            guardAlarmArns: this.guardAlarmArns,
            accountAlarmArns: this.accountAlarmArns,
            subscriptionArns: this.subscriptionArns,
            pendingSubscriptions: this.pendingSubscriptions,
            confirmationSteps: this.confirmationSteps,
            chatChannelSteps: this.chatChannelSteps,
            region: this.region,
            account: this.account,
        });
    }
}

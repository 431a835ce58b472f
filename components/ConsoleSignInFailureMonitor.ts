import * as pulumi from "@pulumi/pulumi";
import { consoleAuthenticationFailures as control } from "../detection";
import { AlarmTopic } from "./AlarmTopic";
import type { ConsoleSignInFailureMonitorArgs } from "./ConsoleSignInFailureMonitorArgs";
import { checkArguments, waitFor } from "./checks/checkArguments";
import { findMonitorProblems } from "./checks/findMonitorProblems";
import type { GuardsArgs } from "./guards/GuardsArgs";
import { MetricFilterAlarm } from "./MetricFilterAlarm";
import { MonitorDashboard } from "./MonitorDashboard";
import { SignInGuards } from "./SignInGuards";
import { withSecretEndpoints } from "./subscribe";
import { watchedLogGroup } from "./watchedLogGroup";

/** Tells people when a sign-in to the AWS Management Console fails: trail, metric filter, alarm, topic, subscribers. */
export class ConsoleSignInFailureMonitor extends pulumi.ComponentResource {
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
    /** ARN of each subscription by its name; no real one yet for a subscription that waits for confirmation. */
    public readonly subscriptionArns: pulumi.Output<{ [name: string]: string }>;
    /** ARN of each guard's alarm, by the guard's name. */
    public readonly guardAlarmArns: pulumi.Output<{ [guard: string]: string }>;
    /** Names of the subscriptions that nobody has confirmed yet. */
    public readonly pendingSubscriptions: pulumi.Output<string[]>;
    /** What to do for each of them, by its name. */
    public readonly confirmationSteps: pulumi.Output<{ [name: string]: string }>;
    /** What has to be done by hand for each chat channel, by its name. */
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
            (given) => findMonitorProblems(control, given),
            opts,
        );
        const subscriptions = withSecretEndpoints(args.subscriptions);
        super(
            "console-signin-monitor:index:ConsoleSignInFailureMonitor",
            name,
            { ...args, subscriptions },
            checkedOpts,
        );
        const { topicArn, namePrefix, runbookUrl, accountAlias, region, tags } = args;
        const { logGroupName, coversOrganization } = watchedLogGroup(name, args, this);
        const child = waitFor(logGroupName, { parent: this });
        const ofAlarms = { logGroupName, coversOrganization, namePrefix, runbookUrl, accountAlias, region, tags };

        const topic = new AlarmTopic(
            `${name}-alerts`,
            {
                topicArn,
                topic: topicArn === undefined ? { name: topicName(namePrefix), ...args.topic } : undefined,
                subscriptions,
                slackChannels: args.slackChannels,
                teamsChannels: args.teamsChannels,
                region,
                tags,
            },
            child,
        );
        const filterAlarm = new MetricFilterAlarm(
            name,
            {
                ...ofAlarms,
                control: control.slug,
                topicArns: [topic.topicArn],
                alarm: args.alarm,
                metricNamespace: args.metricNamespace,
                metricDefaultValue: args.metricDefaultValue,
            },
            child,
        );

        const guards = isAnySet(args.guards)
            ? new SignInGuards(
                  `${name}-guards`,
                  {
                      ...ofAlarms,
                      guards: args.guards,
                      metricNamespace: filterAlarm.metricNamespace,
                      metricName: filterAlarm.metricName,
                      topicArns: [topic.topicArn],
                  },
                  child,
              )
            : undefined;
        if (args.dashboard) {
            new MonitorDashboard(
                `${name}-dashboard`,
                {
                    logGroupName,
                    metricNamespace: filterAlarm.metricNamespace,
                    metricName: filterAlarm.metricName,
                    alarmArn: filterAlarm.alarmArn,
                    guardAlarmArns: guards?.alarmArns,
                    namePrefix,
                    region,
                },
                child,
            );
        }

        this.logGroupName = filterAlarm.logGroupName;
        this.filterName = filterAlarm.filterName;
        this.metricNamespace = filterAlarm.metricNamespace;
        this.metricName = filterAlarm.metricName;
        this.alarmName = filterAlarm.alarmName;
        this.alarmArn = filterAlarm.alarmArn;
        this.topicArn = topic.topicArn;
        this.guardAlarmArns = guards?.alarmArns ?? pulumi.output<{ [guard: string]: string }>({});
        this.subscriptionArns = topic.subscriptionArns;
        this.pendingSubscriptions = topic.pendingSubscriptions;
        this.confirmationSteps = topic.confirmationSteps;
        this.chatChannelSteps = topic.chatChannelSteps;
        this.region = filterAlarm.region;
        this.account = filterAlarm.account;
        this.registerOutputs({
            logGroupName: this.logGroupName,
            filterName: this.filterName,
            metricNamespace: this.metricNamespace,
            metricName: this.metricName,
            alarmName: this.alarmName,
            alarmArn: this.alarmArn,
            topicArn: this.topicArn,
            guardAlarmArns: this.guardAlarmArns,
            subscriptionArns: this.subscriptionArns,
            pendingSubscriptions: this.pendingSubscriptions,
            confirmationSteps: this.confirmationSteps,
            chatChannelSteps: this.chatChannelSteps,
            region: this.region,
            account: this.account,
        });
    }
}

function topicName(namePrefix: pulumi.Input<string> | undefined): pulumi.Output<string> {
    return pulumi.interpolate`${namePrefix ?? ""}console-signin-alerts`;
}

const isAnySet = (guards: GuardsArgs | undefined): guards is GuardsArgs =>
    Object.values(guards ?? {}).some((guard) => guard !== undefined);

import * as pulumi from "@pulumi/pulumi";
import { consoleAuthenticationFailures as control } from "../detection";
import type { AlarmArgs } from "./AlarmArgs";
import { AlarmTopic, type NewTopicArgs } from "./AlarmTopic";
import { AuditTrail, type NewTrailArgs } from "./AuditTrail";
import { checkArguments, waitFor } from "./checks/checkArguments";
import { findMonitorProblems } from "./checks/findMonitorProblems";
import type { GuardsArgs } from "./guards/GuardsArgs";
import { lookUpTrail } from "./lookUpTrail";
import { MetricFilterAlarm } from "./MetricFilterAlarm";
import { MonitorDashboard } from "./MonitorDashboard";
import { SignInGuards } from "./SignInGuards";
import { type SubscriptionArgs, withSecretEndpoints } from "./subscribe";

/** Settings of {@link ConsoleSignInFailureMonitor}. */
export interface ConsoleSignInFailureMonitorArgs {
    /** Name of an existing multi-Region trail, which is verified. Excludes `logGroupName` and `createTrail`. */
    trailName?: pulumi.Input<string>;
    /** Name of a log group that such a trail delivers to, taken on trust. Excludes `trailName` and `createTrail`. */
    logGroupName?: pulumi.Input<string>;
    /** The trail to create, for an account that has none. Excludes `trailName` and `logGroupName`. */
    createTrail?: NewTrailArgs;
    /**
     * ARN of an existing topic in the same Region, of this account or another one; not together with `topic`. Its policy
     * and key must admit CloudWatch for this account's alarms, which cannot be seen from here: a warning says how to check it.
     */
    topicArn?: pulumi.Input<string>;
    /** The topic to create; not together with `topicArn`. Default: an encrypted topic. */
    topic?: NewTopicArgs;
    /** Who is told, by a name that stays; at least one, unless `topicArn` is given. */
    subscriptions?: { [name: string]: SubscriptionArgs };
    /** How the alarm judges. Default: as the benchmark says; what leaves it is named in a warning. */
    alarm?: AlarmArgs;
    /** Alarms beside the benchmark's, for what it cannot notice, each of its own. Default: none. */
    guards?: GuardsArgs;
    /** Whether there is a dashboard of alarms, metrics and failed sign-ins, which is billed monthly. Default: false. */
    dashboard?: boolean;
    /** Namespace of the metric, the same for all controls. Default: the benchmark's, `CISBenchmark`. */
    metricNamespace?: pulumi.Input<string>;
    /** 0 to publish a zero for every other log event, which is billed by the hour. Default: nothing is published. */
    metricDefaultValue?: pulumi.Input<number>;
    /** Goes before the names of filter, metric, alarm, topic and key alias: two monitors of an account need two. */
    namePrefix?: pulumi.Input<string>;
    /** Region of everything that is created, the trail's home Region. Default: the provider's. */
    region?: pulumi.Input<string>;
    /** Link for the person who is woken up. Default: none. */
    runbookUrl?: pulumi.Input<string>;
    /** What people call the account. Default: its number only. */
    accountAlias?: pulumi.Input<string>;
    /** Tags of everything that takes tags. Default: none. */
    tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

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
        const { topicArn, region, tags } = args;
        const { logGroupName, coversOrganization } = watchedLogGroup(name, args, this);
        const child = waitFor(logGroupName, { parent: this });

        const topic = new AlarmTopic(
            `${name}-alerts`,
            {
                topicArn,
                topic: topicArn === undefined ? { name: topicName(args.namePrefix), ...args.topic } : undefined,
                subscriptions,
                region,
                tags,
            },
            child,
        );
        const filterAlarm = new MetricFilterAlarm(
            name,
            {
                control: control.slug,
                logGroupName,
                coversOrganization,
                topicArns: [topic.topicArn],
                alarm: args.alarm,
                namePrefix: args.namePrefix,
                metricNamespace: args.metricNamespace,
                metricDefaultValue: args.metricDefaultValue,
                runbookUrl: args.runbookUrl,
                accountAlias: args.accountAlias,
                region,
                tags,
            },
            child,
        );

        const guards = isAnySet(args.guards)
            ? new SignInGuards(
                  `${name}-guards`,
                  {
                      guards: args.guards,
                      logGroupName,
                      metricNamespace: filterAlarm.metricNamespace,
                      metricName: filterAlarm.metricName,
                      topicArns: [topic.topicArn],
                      namePrefix: args.namePrefix,
                      runbookUrl: args.runbookUrl,
                      accountAlias: args.accountAlias,
                      coversOrganization,
                      region,
                      tags,
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
                    namePrefix: args.namePrefix,
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
            region: this.region,
            account: this.account,
        });
    }
}

interface WatchedLogGroup {
    readonly logGroupName: pulumi.Output<string>;
    /** Whether it holds the events of a whole organization. Absent: nobody can tell. */
    readonly coversOrganization?: pulumi.Output<boolean>;
}

/** The log group of a new trail, of the verified one, or the one that is taken on trust. Just one of them is given. */
function watchedLogGroup(
    name: string,
    { createTrail, trailName, logGroupName = "", region, tags }: ConsoleSignInFailureMonitorArgs,
    parent: ConsoleSignInFailureMonitor,
): WatchedLogGroup {
    if (createTrail !== undefined) {
        const trail = new AuditTrail(`${name}-trail`, { ...createTrail, region, tags }, { parent });
        const coversOrganization = pulumi.output(createTrail.organizationId).apply((id) => id !== undefined);
        return { logGroupName: trail.logGroupName, coversOrganization };
    }
    if (trailName !== undefined) {
        return lookUpTrail(trailName, { region, parent });
    }
    return { logGroupName: pulumi.output(logGroupName) };
}

function topicName(namePrefix: pulumi.Input<string> | undefined): pulumi.Output<string> {
    return pulumi.interpolate`${namePrefix ?? ""}console-signin-alerts`;
}

const isAnySet = (guards: GuardsArgs | undefined): guards is GuardsArgs =>
    Object.values(guards ?? {}).some((guard) => guard !== undefined);

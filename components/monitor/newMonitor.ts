import * as pulumi from "@pulumi/pulumi";
import type { ControlArgs } from "../alarms/ControlArgs";
import { FurtherAlarms } from "../alarms/FurtherAlarms";
import { type ControlAlarm, MetricFilterAlarm } from "../alarms/MetricFilterAlarm";
import { monitoredControls } from "../alarms/monitoredControls";
import { notifiedTopics } from "../alarms/newFurtherAlarm";
import { plannedAlarms } from "../alarms/plannedAlarms";
import type { MonitorTopicName } from "../notifications/topicNames";
import { registeredAfter } from "../settings/checkArguments";
import type { FoundationsMonitorArgs } from "./MonitorArgs";
import { MonitorDashboard } from "./MonitorDashboard";
import { newMonitorTopics } from "./newMonitorTopics";
import {
    tellOfTunedAlarms,
    warnOfDetailsWithoutMail,
    warnOfOrganizationUnseen,
    warnOfUnusedSeverities,
} from "./remarksOnSettings";
import { watchedLogGroup } from "./watchedLogGroup";

/** How the parts of a monitor are called. */
export interface MonitorNames {
    /** Name of the topic that is created, after the prefix. */
    readonly topic: MonitorTopicName;
    /** Logical name of the filter and alarm of a control. */
    readonly pair: (slug: string) => string;
}

/**
 * Creates what a monitor consists of as children of its component.
 *
 * @returns its outputs, and what has been verified of things outside the stack: the component registers both, so that the
 *   policy pack sees the facts, which are no outputs of the class.
 */
export function newMonitor(
    name: string,
    component: pulumi.ComponentResource,
    args: FoundationsMonitorArgs,
    names: MonitorNames,
) {
    const { benchmark, ownControls, accounts, pathGuards, namePrefix, accountAlias, region, tags, metricDefaultValue } =
        args;
    const monitored = monitoredControls<ControlArgs>(args);
    const ofAccounts = Object.values(accounts ?? {}).flatMap((account) => account.controls ?? []);
    const slugs = [...monitored.map(({ control }) => control.slug), ...ofAccounts];
    const watched = watchedLogGroup(name, args, slugs, ownControls, component);
    const { logGroupName, trailArn, coversOrganization } = watched;
    const child = registeredAfter(logGroupName, { parent: component });
    const topics = newMonitorTopics(name, args, names.topic, child);
    const monitorTopics = { topicArns: [topics.topicArn], severityTopicArns: topics.severityTopicArns };
    const circumstances = { logGroupName, coversOrganization, namePrefix, accountAlias, region, tags };

    const pairs = monitored.map(({ control, args: own }) => {
        const pair = new MetricFilterAlarm(
            names.pair(control.slug),
            {
                ...circumstances,
                control: control.slug,
                benchmark,
                ownControl: ownControls?.[control.slug],
                topicArns: notifiedTopics(own, monitorTopics),
                alarm: own.alarm,
                metricNamespace: args.metricNamespace,
                metricDefaultValue,
                runbookUrl: own.runbookUrl ?? args.runbookUrl,
            },
            child,
        );
        return [control.slug, pair] as const;
    });
    const [[, first] = []] = pairs;
    if (first === undefined) {
        throw new TypeError("A monitor of no control has been let through.");
    }
    const { metricNamespace, account } = first;
    const planned = plannedAlarms({ monitored, benchmark, ownControls, accounts, pathGuards });
    warnOfUnusedSeverities(component, args, planned);
    warnOfOrganizationUnseen(component, monitored, coversOrganization);
    tellOfTunedAlarms(component, planned);
    warnOfDetailsWithoutMail(component, args, planned);

    const furtherAlarmArns =
        planned.length === 0
            ? pulumi.output<{ [alarm: string]: string }>({})
            : new FurtherAlarms(
                  name,
                  {
                      ...circumstances,
                      ...monitorTopics,
                      // The benchmark's alarms have been made: here are the settings of those beside them.
                      controls: Object.fromEntries(
                          monitored.map(({ control, args: { burst, companions, tuned, details, runbookUrl } }) => [
                              control.slug,
                              { burst, companions, tuned, details, runbookUrl },
                          ]),
                      ),
                      accounts,
                      pathGuards,
                      benchmark,
                      ownControls,
                      metricNamespace,
                      metricNames: Object.fromEntries(pairs.map(([slug, { metricName }]) => [slug, metricName])),
                      runbookUrl: args.runbookUrl,
                  },
                  child,
              ).alarmArns;
    const alarms = pulumi.output(
        Object.fromEntries(
            pairs.map(([slug, { alarmName, alarmArn, filterName, metricName }]) => [
                slug,
                pulumi.output({ alarmName, alarmArn, filterName, metricName }),
            ]),
        ),
    ) as pulumi.Output<{ [control: string]: ControlAlarm }>;
    if (args.dashboard) {
        new MonitorDashboard(
            `${name}-dashboard`,
            { logGroupName, metricNamespace, alarms, furtherAlarmArns, benchmark, ownControls, namePrefix, region },
            child,
        );
    }
    const outputs = {
        ...(trailArn && { trailArn }),
        logGroupName: first.logGroupName,
        metricNamespace,
        alarms,
        furtherAlarmArns,
        controlsOff: pulumi.output(controlsOff(args)),
        ...topics,
        severityTopicArns: pulumi.all(topics.severityTopicArns),
        region: first.region,
        account,
    };
    return { outputs, facts: watched.verifiedTrail ? { verifiedTrail: watched.verifiedTrail } : {} };
}

const controlsOff = ({ controls = {} }: FoundationsMonitorArgs): { [control: string]: string } =>
    Object.fromEntries(
        Object.entries(controls).flatMap(([slug, { enabled, reason = "" }]) =>
            enabled === false ? [[slug, reason]] : [],
        ),
    );

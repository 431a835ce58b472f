import * as pulumi from "@pulumi/pulumi";
import { AlarmTopic } from "../notifications/AlarmTopic";
import type { NotificationsArgs } from "../notifications/AlarmTopicArgs";
import type { MonitorTopicName } from "../notifications/topicNames";
import type { MonitorArgs } from "./MonitorArgs";

type TextsByName = pulumi.Output<{ [name: string]: string }>;

/**
 * The monitor's own topic, and one for each severity, whose subscriptions and channels are named `severity/name`. Each
 * has a key of its own unless it is given one: under a shared key, whoever disables it silences the severity that would
 * have told of it.
 */
export function newMonitorTopics(
    name: string,
    args: MonitorArgs,
    topicName: MonitorTopicName,
    opts: pulumi.ComponentResourceOptions,
) {
    const { namePrefix, severities = {} } = args;
    const physicalName = pulumi.interpolate`${namePrefix ?? ""}${topicName}`;
    const own = newTopic(`${name}-alerts`, physicalName, args, "");
    const ofSeverities = Object.entries(severities).map(
        ([severity, notifications]) =>
            [
                severity,
                newTopic(
                    `${name}-${severity}-alerts`,
                    pulumi.interpolate`${physicalName}-${severity}`,
                    notifications,
                    `severities.${severity}.`,
                ),
            ] as const,
    );
    const confirmationSteps = byName((topic) => topic.confirmationSteps);
    return {
        topicArn: own.topicArn,
        severityTopicArns: Object.fromEntries(ofSeverities.map(([severity, { topicArn }]) => [severity, topicArn])),
        subscriptionArns: byName((topic) => topic.subscriptionArns),
        pendingSubscriptions: confirmationSteps.apply((steps) => Object.keys(steps)),
        confirmationSteps,
        chatChannelSteps: byName((topic) => topic.chatChannelSteps),
    };

    function newTopic(
        logicalName: string,
        topicName: pulumi.Output<string>,
        notifications: NotificationsArgs,
        at: string,
    ): AlarmTopic {
        const { topicArn, subscriptions, slackChannels, teamsChannels } = notifications;
        const topic = topicArn === undefined ? { name: topicName, ...notifications.topic } : undefined;
        const { region, tags } = args;
        const settings = { topicArn, topic, subscriptions, slackChannels, teamsChannels, region, tags };
        return new AlarmTopic(logicalName, settings, opts, at);
    }

    function byName(read: (topic: AlarmTopic) => TextsByName): TextsByName {
        return pulumi
            .all([read(own), ...ofSeverities.map(([severity, topic]) => read(topic).apply(namedAfter(severity)))])
            .apply((texts) => Object.fromEntries(texts.flatMap((named) => Object.entries(named))));
    }
}

const namedAfter =
    (severity: string) =>
    (texts: Readonly<Record<string, string>>): Record<string, string> =>
        Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${severity}/${name}`, text]));

import { refer, type SampleStack } from "../sampleStack";
import { alarm, alertStack, arn, subscription, trailStack, wholeStack } from "./stackParts";

import { atRegion, byProvider, virginia } from "./stackVariants";
import type { WorkingStack } from "./workingStack";

/** Trails, Regions, accounts and subscribers as they come. */
export const soundPlaces: Readonly<Record<string, WorkingStack>> = {
    // Trails.
    "organization trail": { stack: wholeStack({ trail: { isOrganizationTrail: true } }) },
    "data events as well": {
        stack: wholeStack({
            trail: {
                eventSelectors: [
                    {
                        readWriteType: "All",
                        includeManagementEvents: true,
                        dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }],
                    },
                ],
            },
        }),
    },
    "advanced selectors": {
        stack: wholeStack({
            trail: {
                advancedEventSelectors: [
                    { name: "data", fieldSelectors: [{ field: "eventCategory", equals: ["Data"] }] },
                    {
                        fieldSelectors: [
                            { field: "eventCategory", equals: ["Management"] },
                            { field: "eventSource", notEquals: ["kms.amazonaws.com"] },
                        ],
                    },
                ],
            },
        }),
    },
    "a second trail of data events": {
        stack: {
            ...wholeStack(),
            objects: {
                type: "aws:cloudtrail/trail:Trail",
                inputs: { name: "objects", eventSelectors: [{ includeManagementEvents: false }] },
                outputs: { arn: arn("cloudtrail", "trail/objects") },
            },
        },
    },

    "a group that is found through the trail": {
        stack: wholeStack({
            filter: { logGroupName: refer("trail", "cloudWatchLogsGroupArn", (text) => text.split(":")[6]) },
        }),
    },

    // What is read from elsewhere.
    "a log group that is only read": {
        stack: {
            ...alertStack({ filter: { logGroupName: refer("logs", "name") } }),
            logs: { ...trailStack().logs, isRead: true } as SampleStack[string],
        },
    },

    // Places.
    "everything by a provider for the trail's Region": { stack: byProvider(wholeStack(), virginia) },
    "everything in a Region of its own": { stack: atRegion(wholeStack(), "us-east-1") },
    "a broken copy in another Region": {
        stack: {
            ...wholeStack(),
            ...Object.fromEntries(
                Object.entries(byProvider(alertStack({ alarm: { threshold: 9 } }), virginia)).map(
                    ([name, resource]) => [`${name}-virginia`, resource],
                ),
            ),
        },
    },

    // Subscribers that are no mailbox.
    queue: { stack: wholeStack({ subscription: { protocol: "sqs", endpoint: arn("sqs", "alerts") } }) },
    pager: {
        stack: wholeStack({
            subscription: { protocol: "https", endpoint: "https://pager.example.com/sns", endpointAutoConfirms: true },
        }),
    },
    "chat channel": {
        stack: {
            ...Object.fromEntries(Object.entries(wholeStack()).filter(([name]) => name !== "people")),
            channel: {
                type: "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
                inputs: { configurationName: "alerts", snsTopicArns: [refer("alerts", "arn")] },
            },
        },
    },
    "one of two has confirmed": {
        stack: { ...wholeStack(), others: subscription({}, true) },
    },
    "alarms only, by their body": {
        stack: wholeStack({
            subscription: { filterPolicyScope: "MessageBody", filterPolicy: '{"NewStateValue":["ALARM"]}' },
        }),
    },
    "a second alarm on the metric, for ten": {
        stack: { ...wholeStack(), burst: alarm({ name: "burst", threshold: 10 }) },
    },
};

import * as pulumi from "@pulumi/pulumi";
import { ConsoleSignInFailureMonitor, readMonitorSettings } from "./components";

const monitor = new ConsoleSignInFailureMonitor("signin", readMonitorSettings(new pulumi.Config()));

export const {
    // Pulumi warns of an export without a value.
    trailArn = null,
    logGroupName,
    filterName,
    metricNamespace,
    metricName,
    alarmName,
    alarmArn,
    topicArn,
    severityTopicArns,
    subscriptionArns,
    pendingSubscriptions,
    confirmationSteps,
    chatChannelSteps,
    region,
    account,
} = monitor;

import * as pulumi from "@pulumi/pulumi";
import { ConsoleSignInFailureMonitor, readMonitorSettings } from "./components";

const monitor = new ConsoleSignInFailureMonitor("signin", readMonitorSettings(new pulumi.Config()));

export const {
    trailArn,
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

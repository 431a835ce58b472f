import * as pulumi from "@pulumi/pulumi";
import { ConsoleSignInFailureMonitor, readMonitorSettings } from "./components";

const monitor = new ConsoleSignInFailureMonitor("signin", readMonitorSettings(new pulumi.Config()));

export const {
    logGroupName,
    filterName,
    metricNamespace,
    metricName,
    alarmName,
    alarmArn,
    topicArn,
    subscriptionArns,
    pendingSubscriptions,
    confirmationSteps,
    chatChannelSteps,
    region,
    account,
} = monitor;

import type * as pulumi from "@pulumi/pulumi";
import type { NotifiedTopicsArgs } from "./AlarmArgs";

/** The topics that alarms of a monitor can notify. */
export interface TopicsOfMonitor {
    /** ARNs of those that an alarm notifies which names no other. */
    readonly topicArns: pulumi.Input<pulumi.Input<string>[]>;
    /** ARN of each severity's topic, by the name of the severity. */
    readonly severityTopicArns?: { readonly [severity: string]: pulumi.Input<string> };
}

/** ARNs of the topics that an alarm notifies: its own, that of its severity, or those of the monitor. */
export function notifiedTopics(
    { topicArns, severity }: NotifiedTopicsArgs,
    monitor: TopicsOfMonitor,
): pulumi.Input<pulumi.Input<string>[]> {
    const severityTopicArn = severity === undefined ? undefined : monitor.severityTopicArns?.[severity];
    return severityTopicArn === undefined ? (topicArns ?? monitor.topicArns) : [severityTopicArn];
}

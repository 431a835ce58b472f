import type * as pulumi from "@pulumi/pulumi";
import type { NotifiedTopicsArgs } from "./AlarmArgs";
import type { FurtherAlarmsArgs } from "./FurtherAlarmsArgs";

/** ARNs of the topics that an alarm notifies: its own, that of its severity, or those of the monitor. */
export function notifiedTopics(
    { topicArns, severity }: NotifiedTopicsArgs,
    monitor: Pick<FurtherAlarmsArgs, "topicArns" | "severityTopicArns">,
): pulumi.Input<pulumi.Input<string>[]> {
    const severityTopicArn = severity === undefined ? undefined : monitor.severityTopicArns?.[severity];
    return severityTopicArn === undefined ? (topicArns ?? monitor.topicArns) : [severityTopicArn];
}

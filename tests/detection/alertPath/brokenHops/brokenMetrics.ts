import { absent, known } from "../../../../detection";
import { arns } from "../compliantDeployment";
import type { BrokenHop } from "./brokenHop";

/** Ways in which the hop "metric" breaks. */
export const brokenMetrics: readonly BrokenHop[] = [
    {
        title: "the value 0",
        changes: { filter: { metricValue: known("0") } },
        finding: ["METRIC_VALUE_DOES_NOT_COUNT", "metric", "filter"],
    },
    {
        title: "a value taken from the event",
        changes: { filter: { metricValue: known("$.bytes") } },
        finding: ["METRIC_VALUE_DOES_NOT_COUNT", "metric", "filter"],
    },
    {
        title: "dimensions of the filter",
        changes: { filter: { dimensions: known({ user: "$.userIdentity.userName" }) } },
        finding: ["METRIC_HAS_DIMENSIONS", "metric", "filter"],
    },
    {
        title: "system-field dimensions",
        changes: { filter: { systemFieldDimensions: known(["@aws.account"]) } },
        finding: ["METRIC_HAS_DIMENSIONS", "metric", "filter"],
    },
    { title: "no alarm", more: { alarms: [] }, finding: ["ALARM_MISSING", "metric", "filter"] },
    {
        title: "an alarm in another namespace",
        changes: { alarm: { metricNamespace: known("LogMetrics") } },
        finding: ["ALARM_WATCHES_OTHER_METRIC", "metric", "alarm"],
    },
    {
        title: "an alarm on the name of the filter",
        changes: { filter: { name: known("signin-filter") }, alarm: { metricName: known("signin-filter") } },
        finding: ["ALARM_WATCHES_OTHER_METRIC", "metric", "alarm"],
    },
    {
        title: "an alarm in another Region",
        changes: {
            alarm: {
                region: known("us-east-1"),
                arn: absent,
                alarmActions: known([known(arns.topic.replace("eu-north-1", "us-east-1"))]),
            },
            topic: {
                region: known("us-east-1"),
                arn: known(arns.topic.replace("eu-north-1", "us-east-1")),
                policy: absent,
                kmsKey: absent,
            },
            subscription: { topicArn: known(arns.topic.replace("eu-north-1", "us-east-1")) },
        },
        finding: ["ALARM_WATCHES_OTHER_METRIC", "metric", "alarm"],
    },
    {
        title: "dimensions of the alarm",
        changes: { alarm: { dimensions: known({ user: "root" }) } },
        finding: ["ALARM_DIMENSIONS_DIFFER", "metric", "alarm"],
    },
    {
        title: "a unit of the alarm",
        changes: { alarm: { unit: known("Count") } },
        finding: ["ALARM_UNIT_DIFFERS", "metric", "alarm"],
    },
];

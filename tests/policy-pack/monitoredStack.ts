import { consoleAuthenticationFailures as control } from "../../detection";
import { refer, type SampleResource, type SampleStack } from "./sampleStack";

const account = "111122223333";
const arn = (service: string, resource: string) => `arn:aws:${service}:eu-north-1:${account}:${resource}`;

export const keyPolicy = JSON.stringify({
    Version: "2012-10-17",
    Statement: [
        { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: "kms:*", Resource: "*" },
        {
            Effect: "Allow",
            Principal: { Service: "cloudwatch.amazonaws.com" },
            Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
            Resource: "*",
            Condition: { StringEquals: { "aws:SourceAccount": account } },
        },
    ],
});

/** A stack in which somebody is told: each test breaks one thing in it. */
export const monitoredStack: SampleStack = {
    logs: {
        type: "aws:cloudwatch/logGroup:LogGroup",
        inputs: { name: "management-events", logGroupClass: "STANDARD" },
        outputs: { arn: arn("logs", "log-group:management-events") },
    },
    trail: {
        type: "aws:cloudtrail/trail:Trail",
        inputs: {
            name: "management-events",
            isMultiRegionTrail: true,
            enableLogging: true,
            includeGlobalServiceEvents: true,
            cloudWatchLogsGroupArn: refer("logs", "arn", (text) => `${text}:*`),
            cloudWatchLogsRoleArn: "arn:aws:iam::111122223333:role/trail",
            s3BucketName: "trail",
        },
        outputs: { arn: arn("cloudtrail", "trail/management-events"), homeRegion: "eu-north-1" },
    },
    failures: {
        type: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
        inputs: {
            name: control.metricName,
            logGroupName: refer("logs", "name"),
            pattern: control.pattern,
            metricTransformation: { name: control.metricName, namespace: control.metricNamespace, value: "1" },
        },
    },
    key: {
        type: "aws:kms/key:Key",
        inputs: { isEnabled: true, policy: keyPolicy },
        outputs: { arn: arn("kms", "key/0000-1111"), keyId: "0000-1111" },
    },
    alerts: {
        type: "aws:sns/topic:Topic",
        inputs: { name: "alerts", kmsMasterKeyId: refer("key", "arn") },
        outputs: { arn: arn("sns", "alerts") },
    },
    people: {
        type: "aws:sns/topicSubscription:TopicSubscription",
        inputs: { topic: refer("alerts", "arn"), protocol: "email", endpoint: "hidden@example.com" },
        outputs: { arn: arn("sns", "alerts:1234"), pendingConfirmation: false },
    },
    alarm: {
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        inputs: {
            name: control.metricName,
            metricName: control.metricName,
            namespace: control.metricNamespace,
            statistic: "Sum",
            period: 300,
            evaluationPeriods: 1,
            threshold: 1,
            comparisonOperator: "GreaterThanOrEqualToThreshold",
            treatMissingData: "notBreaching",
            actionsEnabled: true,
            alarmActions: [refer("alerts", "arn")],
        },
        outputs: { arn: arn("cloudwatch", `alarm:${control.metricName}`) },
    },
};

/** The stack with other inputs on one of its resources; undefined takes an input away. */
export function changed(stack: SampleStack, name: string, inputs: object): SampleStack {
    const resource = stack[name];
    if (resource === undefined) {
        throw new Error(`The stack has no resource '${name}'.`);
    }
    const merged: SampleResource = { ...resource, inputs: { ...resource.inputs, ...inputs } };
    return { ...stack, [name]: merged };
}

export function without(stack: SampleStack, ...names: string[]): SampleStack {
    return Object.fromEntries(Object.entries(stack).filter(([name]) => !names.includes(name)));
}

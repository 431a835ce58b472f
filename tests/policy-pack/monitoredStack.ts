import { type Control, consoleAuthenticationFailures } from "../../detection";
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

/**
 * A stack in which somebody is told of a control: each test breaks one thing in it.
 *
 * @param prefix before the names of its resources, in the stack and at AWS, so that several stand beside each other.
 */
export function monitoredPath({ metricName, metricNamespace, pattern }: Control, prefix = ""): SampleStack {
    const trailName = `${prefix}management-events`;
    const topicName = `${prefix}alerts`;
    const keyId = `${prefix}0000-1111`;
    return {
        [`${prefix}logs`]: {
            type: "aws:cloudwatch/logGroup:LogGroup",
            inputs: { name: trailName, logGroupClass: "STANDARD" },
            outputs: { arn: arn("logs", `log-group:${trailName}`) },
        },
        [`${prefix}trail`]: {
            type: "aws:cloudtrail/trail:Trail",
            inputs: {
                name: trailName,
                isMultiRegionTrail: true,
                enableLogging: true,
                includeGlobalServiceEvents: true,
                cloudWatchLogsGroupArn: refer(`${prefix}logs`, "arn", (text) => `${text}:*`),
                cloudWatchLogsRoleArn: "arn:aws:iam::111122223333:role/trail",
                s3BucketName: "trail",
            },
            outputs: { arn: arn("cloudtrail", `trail/${trailName}`), homeRegion: "eu-north-1" },
        },
        [`${prefix}failures`]: {
            type: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
            inputs: {
                name: metricName,
                logGroupName: refer(`${prefix}logs`, "name"),
                pattern,
                metricTransformation: { name: metricName, namespace: metricNamespace, value: "1" },
            },
        },
        [`${prefix}key`]: {
            type: "aws:kms/key:Key",
            inputs: { isEnabled: true, policy: keyPolicy },
            outputs: { arn: arn("kms", `key/${keyId}`), keyId },
        },
        [`${prefix}alerts`]: {
            type: "aws:sns/topic:Topic",
            inputs: { name: topicName, kmsMasterKeyId: refer(`${prefix}key`, "arn") },
            outputs: { arn: arn("sns", topicName) },
        },
        [`${prefix}people`]: {
            type: "aws:sns/topicSubscription:TopicSubscription",
            inputs: { topic: refer(`${prefix}alerts`, "arn"), protocol: "email", endpoint: "hidden@example.com" },
            outputs: { arn: arn("sns", `${topicName}:1234`), pendingConfirmation: false },
        },
        [`${prefix}alarm`]: {
            type: "aws:cloudwatch/metricAlarm:MetricAlarm",
            inputs: {
                name: metricName,
                metricName,
                namespace: metricNamespace,
                statistic: "Sum",
                period: 300,
                evaluationPeriods: 1,
                threshold: 1,
                comparisonOperator: "GreaterThanOrEqualToThreshold",
                treatMissingData: "notBreaching",
                actionsEnabled: true,
                alarmActions: [refer(`${prefix}alerts`, "arn")],
            },
            outputs: { arn: arn("cloudwatch", `alarm:${metricName}`) },
        },
    };
}

/** A stack in which somebody is told of failed sign-ins. */
export const monitoredStack = monitoredPath(consoleAuthenticationFailures);

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

import type { SampleEvent } from "../controls/control";
import { type CloudTrailRecord, cloudTrailRecord, sampleAccount } from "../controls/samples/cloudTrailRecord";
import { knownIamUser } from "../controls/samples/signInRecord";

type Call = readonly [
    service: string,
    eventName: string,
    title: string,
    requestParameters: NonNullable<CloudTrailRecord["requestParameters"]>,
];

const topicArn = `arn:aws:sns:eu-north-1:${sampleAccount}:console-signin-alerts`;
const subscriptionArn = `${topicArn}:00000000-0000-4000-8000-000000000001`;
const trailArn = `arn:aws:cloudtrail:eu-north-1:${sampleAccount}:trail/management-events`;
const queueUrl = `https://sqs.eu-north-1.amazonaws.com/${sampleAccount}/security-audit`;
const functionArn = `arn:aws:lambda:eu-north-1:${sampleAccount}:function:page`;
const keyId = "00000000-0000-4000-8000-000000000002";
const alarmNames = ["checkout-errors", "team-ConsoleSigninFailures"];
const filter = { logGroupName: "aws-cloudtrail-logs/management-events", filterName: "ConsoleSigninFailures" };

const counted: readonly Call[] = [
    ["monitoring", "DisableAlarmActions", "the alarm's actions are switched off", { alarmNames }],
    ["monitoring", "DeleteAlarms", "the alarm is deleted", { alarmNames }],
    ["monitoring", "PutMetricAlarm", "the alarm is replaced", { alarmName: "ConsoleSigninFailures", threshold: 100 }],
    [
        "monitoring",
        "PutLogAlarm",
        "a log alarm is replaced",
        { alarmName: "ConsoleSigninFailuresDetail", threshold: 100 },
    ],
    ["monitoring", "PutAlarmMuteRule", "alarms are muted", { name: "maintenance" }],
    ["logs", "DeleteMetricFilter", "the filter is deleted", filter],
    ["logs", "PutMetricFilter", "the filter is replaced", { ...filter, filterPattern: "" }],
    ["logs", "DeleteLogGroup", "the log group is deleted", { logGroupName: filter.logGroupName }],
    ["cloudtrail", "StopLogging", "the trail is stopped", { name: trailArn }],
    ["cloudtrail", "DeleteTrail", "the trail is deleted", { name: trailArn }],
    ["cloudtrail", "UpdateTrail", "the trail is changed", { name: trailArn, isMultiRegionTrail: false }],
    [
        "cloudtrail",
        "PutEventSelectors",
        "the trail records something else",
        { trailName: trailArn, eventSelectors: [] },
    ],
    ["sns", "DeleteTopic", "the topic is deleted", { topicArn }],
    ["sns", "SetTopicAttributes", "the topic's policy is replaced", { topicArn, attributeName: "Policy" }],
    ["sns", "RemovePermission", "a statement of the topic's policy is removed", { topicArn, label: "cloudwatch" }],
    ["sns", "Unsubscribe", "a subscriber is removed", { subscriptionArn }],
    [
        "sns",
        "SetSubscriptionAttributes",
        "a subscription gets a filter policy",
        { subscriptionArn, attributeName: "FilterPolicy" },
    ],
    ["sqs", "SetQueueAttributes", "a queue's policy is replaced", { queueUrl, attributes: { Policy: "" } }],
    ["lambda", "PutResourcePolicy", "a function's policy is replaced", { resourceArn: functionArn }],
    ["kms", "DisableKey", "the topic's key is disabled", { keyId }],
    ["kms", "ScheduleKeyDeletion", "the topic's key is to be deleted", { keyId, pendingWindowInDays: 7 }],
    ["kms", "PutKeyPolicy", "the policy of the topic's key is replaced", { keyId, policyName: "default" }],
];

const unrelated: readonly Call[] = [
    [
        "monitoring",
        "PutMetricAlarm",
        "auto scaling sets an alarm",
        { alarmName: "TargetTracking-service/web-AlarmHigh" },
    ],
    ["monitoring", "DeleteAlarms", "auto scaling deletes alarms", { alarmNames: ["TargetTracking-a", "b"] }],
    ["monitoring", "DescribeAlarms", "the alarm is looked at", { alarmNames }],
    ["monitoring", "PutLogAlarm", "a log alarm of somebody else", { alarmName: "checkout-errors" }],
    ["secretsmanager", "PutResourcePolicy", "a secret's policy is replaced", { secretId: "database" }],
    ["logs", "PutMetricFilter", "a filter of somebody else", { ...filter, filterName: "checkout-errors" }],
    ["logs", "DeleteLogStream", "a log stream is deleted", { ...filter, logStreamName: "a" }],
    ["sns", "Publish", "a message is published", { topicArn }],
    ["quicksight", "DeleteTopic", "a topic of QuickSight is deleted", { topicId: "sales" }],
    ["lambda", "RemovePermission", "a function loses a permission", { functionName: "resize" }],
    ["kms", "GenerateDataKey", "a key is used", { keyId }],
    ["cloudtrail", "StartLogging", "the trail is started again", { name: trailArn }],
];

/** Calls that can silence an alarm, and calls that look like them and cannot. */
export const tamperSamples: readonly SampleEvent[] = [
    ...counted.map((call, index) => sample(call, true, index)),
    ...unrelated.map((call, index) => sample(call, false, counted.length + index)),
];

/** The services whose calls change a path, such as `kms.amazonaws.com`. */
export const tamperEventSources: ReadonlySet<string> = new Set(counted.map(([service]) => `${service}.amazonaws.com`));

function sample([service, eventName, title, requestParameters]: Call, isCounted: boolean, index: number): SampleEvent {
    return {
        name: `${service}-${eventName}`,
        title,
        counted: isCounted,
        message: cloudTrailRecord({
            id: (0x40 + index).toString(16),
            time: `09:20:${String(index).padStart(2, "0")}`,
            userIdentity: knownIamUser("mallory"),
            eventSource: `${service}.amazonaws.com`,
            eventName,
            awsRegion: "eu-north-1",
            sourceIPAddress: "203.0.113.9",
            requestParameters,
            eventType: "AwsApiCall",
        }),
    };
}

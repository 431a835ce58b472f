import * as assert from "node:assert/strict";
import { describeResource } from "../../../drills/rehearsal/describeResource";
import type { RecordedResource } from "../../../drills/rehearsal/recordedStack";

const recorded = (type: string, props: Record<string, unknown>, isCustom = true): RecordedResource => ({
    type,
    name: "signin",
    urn: "urn",
    isCustom,
    inputs: {},
    props,
    propertyDependencies: {},
});

const alarm = {
    statistic: "Sum",
    period: 300,
    threshold: 1,
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    evaluationPeriods: 1,
    treatMissingData: "notBreaching",
};
const allow = (service: string) => ({ Effect: "Allow", Principal: { Service: service } });

const blocked = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };

const cases: readonly [type: string, props: Record<string, unknown>, kind: string, meaning: string][] = [
    ["aws:cloudwatch/logMetricFilter:LogMetricFilter", { logGroupName: "trail" }, "metric filter", "on trail"],
    ["aws:cloudwatch/metricAlarm:MetricAlarm", alarm, "alarm", "Sum over 300 s ≥ 1, quiet without data"],
    [
        "aws:cloudcontrol/resource:Resource",
        {
            typeName: "AWS::CloudWatch::LogAlarm",
            desiredState: JSON.stringify({
                ActionLogLineCount: 20,
                ScheduledQueryConfiguration: {
                    AggregationExpression: "count(*)",
                    ScheduleConfiguration: { ScheduleExpression: "rate(5 minutes)", StartTimeOffset: 1200 },
                },
            }),
        },
        "log alarm",
        "count(*) over 1200 s, rate(5 minutes), 20 rows in a mail",
    ],
    ["aws:cloudcontrol/resource:Resource", { typeName: "AWS::SNS::Topic" }, "AWS::SNS::Topic", ""],
    [
        "aws:cloudwatch/logIndexPolicy:LogIndexPolicy",
        { policyDocument: '{"Fields":["eventName"]}' },
        "index policy",
        "on eventName",
    ],
    [
        "aws:cloudwatch/metricAlarm:MetricAlarm",
        {
            ...alarm,
            statistic: undefined,
            extendedStatistic: "p90",
            comparisonOperator: "GreaterThanThreshold",
            evaluationPeriods: 3,
            datapointsToAlarm: 2,
            treatMissingData: undefined,
            actionsEnabled: false,
        },
        "alarm",
        "p90 over 300 s > 1, 2 of 3 periods, undecided without data, actions switched off",
    ],
    [
        "aws:sns/topic:Topic",
        { kmsMasterKeyId: "arn:aws:kms:eu-north-1:1:key/k" },
        "topic",
        "encrypted with a customer key",
    ],
    ["aws:cloudwatch/dashboard:Dashboard", { dashboardName: "ConsoleSignin" }, "dashboard", "ConsoleSignin"],
    ["aws:sns/topic:Topic", { kmsMasterKeyId: "alias/aws/sns" }, "topic", "encrypted with the AWS managed key"],
    ["aws:sns/topic:Topic", {}, "topic", "not encrypted"],
    [
        "aws:sns/topicPolicy:TopicPolicy",
        {
            policy: JSON.stringify({
                Statement: [allow("cloudwatch.amazonaws.com"), { Effect: "Deny", Principal: "*" }],
            }),
        },
        "topic policy",
        "admits cloudwatch.amazonaws.com",
    ],
    ["aws:sns/topicPolicy:TopicPolicy", { policy: "no JSON" }, "topic policy", "admits no AWS service"],
    [
        "aws:kms/key:Key",
        { enableKeyRotation: true, policy: JSON.stringify({ Statement: allow("cloudwatch.amazonaws.com") }) },
        "key",
        "admits cloudwatch.amazonaws.com, rotated",
    ],
    ["aws:kms/key:Key", {}, "key", "admits no AWS service, not rotated"],
    [
        "aws:cloudwatch/alarmMuteRule:AlarmMuteRule",
        { muteTargets: { alarmNames: ["signin", "cpu"] } },
        "mute rule",
        "on signin, cpu",
    ],
    ["aws:cloudwatch/alarmMuteRule:AlarmMuteRule", {}, "mute rule", "on no alarm"],
    ["aws:kms/keyPolicy:KeyPolicy", {}, "key policy", "admits no AWS service"],
    ["aws:kms/alias:Alias", { name: "alias/alerts" }, "key alias", "alias/alerts"],
    ["aws:cloudwatch/logGroup:LogGroup", { name: "trail" }, "log group", "trail"],
    [
        "aws:sns/topicSubscription:TopicSubscription",
        { protocol: "https", endpoint: "https://example.com/T0KEN", rawMessageDelivery: true, filterPolicy: "{}" },
        "subscription",
        "https raw filtered https://example.com/••••",
    ],
    ["aws:lambda/permission:Permission", { principal: "sns.amazonaws.com" }, "permission", "admits sns.amazonaws.com"],
    [
        "aws:sqs/queuePolicy:QueuePolicy",
        { policy: JSON.stringify({ Statement: allow("sns.amazonaws.com") }) },
        "queue policy",
        "admits sns.amazonaws.com",
    ],
    [
        "aws:cloudtrail/trail:Trail",
        {
            isMultiRegionTrail: true,
            cloudWatchLogsGroupArn: "arn:aws:logs:eu-north-1:123456789012:log-group:trail/events:*",
        },
        "trail",
        "every Region, logging, to trail/events",
    ],
    [
        "aws:cloudtrail/trail:Trail",
        { isOrganizationTrail: true, enableLogging: false },
        "trail",
        "one Region, every account of the organization, stopped, to no log group",
    ],
    [
        "aws:iam/role:Role",
        { assumeRolePolicy: JSON.stringify({ Statement: [allow("cloudtrail.amazonaws.com")] }) },
        "role",
        "admits cloudtrail.amazonaws.com",
    ],
    [
        "aws:iam/rolePolicy:RolePolicy",
        {
            policy: JSON.stringify({
                Statement: [
                    { Effect: "Allow", Action: ["logs:CreateLogStream", "logs:PutLogEvents"] },
                    { Effect: "Deny", Action: "logs:DeleteLogStream" },
                ],
            }),
        },
        "role policy",
        "allows logs:CreateLogStream, logs:PutLogEvents",
    ],
    ["aws:iam/rolePolicy:RolePolicy", {}, "role policy", "allows nothing"],
    [
        "aws:iam/policy:Policy",
        { policy: JSON.stringify({ Statement: { Effect: "Allow", Action: "cloudwatch:ListMetrics" } }) },
        "policy",
        "allows cloudwatch:ListMetrics",
    ],
    [
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        { policyArn: "arn:aws:iam::123456789012:policy/chat" },
        "role policy",
        "the policy chat",
    ],
    [
        "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
        { slackChannelId: "C07EZ1ABC23", slackTeamId: "T07EA123LEP" },
        "chat channel",
        "slack C07EZ1ABC23 of workspace T07EA123LEP",
    ],
    [
        "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration",
        { channelId: "19%3Aab12%40thread.tacv2", teamId: "74361522-da01-438d-aa2e-ac7918c6bb92" },
        "chat channel",
        "teams 19:ab12@thread.tacv2 of team 74361522-da01-438d-aa2e-ac7918c6bb92",
    ],
    ["aws:s3/bucket:Bucket", { bucket: "trail-files" }, "bucket", "trail-files"],
    [
        "aws:s3/bucketPolicy:BucketPolicy",
        { policy: JSON.stringify({ Statement: [allow("cloudtrail.amazonaws.com")] }) },
        "bucket policy",
        "admits cloudtrail.amazonaws.com",
    ],
    ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", blocked, "public access", "blocked"],
    [
        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
        { ...blocked, blockPublicPolicy: false },
        "public access",
        "not blocked",
    ],
    [
        "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
        { rule: { objectOwnership: "BucketOwnerEnforced" } },
        "object ownership",
        "BucketOwnerEnforced",
    ],
    [
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] },
        "bucket encryption",
        "AES256",
    ],
    [
        "aws:s3/bucketLogging:BucketLogging",
        { targetBucket: "access-logs", targetPrefix: "trail-files/" },
        "access logs",
        "in access-logs/trail-files/",
    ],
    [
        "aws:s3/bucketVersioning:BucketVersioning",
        { versioningConfiguration: { status: "Enabled" } },
        "bucket versioning",
        "Enabled",
    ],
    [
        "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        { rules: [{ transitions: [{ days: 90, storageClass: "GLACIER_IR" }], expiration: { days: 2557 } }] },
        "lifecycle",
        "GLACIER_IR after 90 days, deleted after 2557 days",
    ],
    ["aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", {}, "lifecycle", "kept for ever"],
    ["aws:ec2/instance:Instance", {}, "Instance", ""],
];

describe("describeResource", () => {
    for (const [type, props, kind, meaning] of cases) {
        it(`describes ${type} as ${kind}: ${meaning}`, () => {
            assert.deepEqual(describeResource(recorded(type, props)), { kind, meaning });
        });
    }
    it("names a component by its type", () => {
        const component = recorded("foundations-monitor:index:AlarmTopic", {}, false);
        assert.deepEqual(describeResource(component), { kind: "component", meaning: "AlarmTopic" });
    });
});

import * as assert from "node:assert/strict";
import type { runtime } from "@pulumi/pulumi";
import { functionAnswers } from "../../../../drills/rehearsal/standIn/functionAnswers";
import { resourceOutputs } from "../../../../drills/rehearsal/standIn/resourceOutputs";
import { standInAws } from "../../../../drills/rehearsal/standIn/standInAws";

const aws = standInAws("eu-north-1");
const create = (type: string, inputs: object, more: Partial<runtime.MockResourceArgs> = {}) =>
    aws.newResource({ type, name: "signin", inputs, custom: true, ...more }) as runtime.MockResourceResult;

describe("standInAws", () => {
    it("knows as many types and functions as it is tested with", () => {
        assert.deepEqual(Object.keys(resourceOutputs), Object.keys(created));
        assert.deepEqual(Object.keys(functionAnswers), [
            "aws:index/getCallerIdentity:getCallerIdentity",
            "aws:index/getPartition:getPartition",
            "aws:index/getRegion:getRegion",
            "aws:cloudcontrol/getResource:getResource",
        ]);
    });

    const topicArn = "arn:aws:sns:eu-north-1:123456789012:alerts";
    const created: Readonly<Record<string, [inputs: object, id: RegExp, outputs: Record<string, unknown>]>> = {
        "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration": [
            { configurationName: "alerts-security" },
            /^arn:aws:chatbot::123456789012:chat-configuration\/slack-channel\/alerts-security$/,
            { chatConfigurationArn: "arn:aws:chatbot::123456789012:chat-configuration/slack-channel/alerts-security" },
        ],
        "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration": [
            { configurationName: "alerts-office", teamId: "team" },
            /^team$/,
            {
                chatConfigurationArn:
                    "arn:aws:chatbot::123456789012:chat-configuration/microsoft-teams-channel/alerts-office",
            },
        ],
        "AWS::CloudWatch::LogAlarm": [
            { desiredState: '{"AlarmName":"details"}' },
            /^details$/,
            {
                properties: '{"AlarmName":"details","Arn":"arn:aws:cloudwatch:eu-north-1:123456789012:alarm:details"}',
            },
        ],
        "aws:cloudtrail/trail:Trail": [
            { name: "events", isMultiRegionTrail: true, enableLogging: null },
            /^arn:aws:cloudtrail:eu-north-1:123456789012:trail\/events$/,
            { isMultiRegionTrail: true, enableLogging: true, homeRegion: "eu-north-1" },
        ],
        "aws:cloudwatch/compositeAlarm:CompositeAlarm": [
            { alarmName: "any" },
            /^any$/,
            { arn: "arn:aws:cloudwatch:eu-north-1:123456789012:alarm:any" },
        ],
        "aws:cloudwatch/dashboard:Dashboard": [
            { dashboardName: "signin" },
            /^signin$/,
            { dashboardArn: "arn:aws:cloudwatch::123456789012:dashboard/signin" },
        ],
        "aws:cloudwatch/logGroup:LogGroup": [
            { name: "trail" },
            /^trail$/,
            { arn: "arn:aws:logs:eu-north-1:123456789012:log-group:trail" },
        ],
        "aws:cloudwatch/logIndexPolicy:LogIndexPolicy": [{ logGroupName: "trail" }, /^trail$/, {}],
        "aws:cloudwatch/logMetricFilter:LogMetricFilter": [{}, /^signin-[0-9a-f]{7}$/, {}],
        "aws:cloudwatch/metricAlarm:MetricAlarm": [
            { name: "failures" },
            /^failures$/,
            { arn: "arn:aws:cloudwatch:eu-north-1:123456789012:alarm:failures" },
        ],
        "aws:iam/policy:Policy": [
            {},
            /^arn:aws:iam::123456789012:policy\/signin-e7ae715$/,
            { arn: "arn:aws:iam::123456789012:policy/signin-e7ae715" },
        ],
        "aws:iam/role:Role": [{}, /^signin-[0-9a-f]{7}$/, { arn: "arn:aws:iam::123456789012:role/signin-e7ae715" }],
        "aws:iam/rolePolicy:RolePolicy": [
            { role: "writer", name: "write" },
            /^writer:write$/,
            { name: "write", role: "writer" },
        ],
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment": [
            { role: "reader", policyArn: "arn:aws:iam::123456789012:policy/read" },
            /^reader\/arn:aws:iam::123456789012:policy\/read$/,
            { role: "reader" },
        ],
        "aws:kms/alias:Alias": [
            { name: "alias/alerts", targetKeyId: "k" },
            /^alias\/alerts$/,
            {
                arn: "arn:aws:kms:eu-north-1:123456789012:alias/alerts",
                targetKeyArn: "arn:aws:kms:eu-north-1:123456789012:key/k",
            },
        ],
        "aws:kms/key:Key": [{}, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {}],
        "aws:kms/keyPolicy:KeyPolicy": [{ keyId: "k" }, /^k$/, {}],
        "aws:s3/bucket:Bucket": [{ bucket: "files" }, /^files$/, { bucket: "files", arn: "arn:aws:s3:::files" }],
        "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": [{ bucket: "files" }, /^files$/, {}],
        "aws:s3/bucketLogging:BucketLogging": [{ bucket: "files" }, /^files$/, {}],
        "aws:s3/bucketOwnershipControls:BucketOwnershipControls": [{ bucket: "files" }, /^files$/, {}],
        "aws:s3/bucketPolicy:BucketPolicy": [{ bucket: "files" }, /^files$/, {}],
        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": [{ bucket: "files" }, /^files$/, {}],
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": [
            { bucket: "files" },
            /^files$/,
            {},
        ],
        "aws:s3/bucketVersioning:BucketVersioning": [{ bucket: "files" }, /^files$/, {}],
        "aws:lambda/permission:Permission": [{}, /^signin-[0-9a-f]{7}$/, { statementId: "signin-e7ae715" }],
        "aws:sns/topic:Topic": [{ name: "alerts" }, /:alerts$/, { arn: topicArn, owner: "123456789012" }],
        "aws:sns/topicPolicy:TopicPolicy": [{ arn: topicArn }, /:alerts$/, { owner: "123456789012" }],
        "aws:sns/topicSubscription:TopicSubscription": [
            { topic: topicArn, protocol: "sqs" },
            /^arn:aws:sns:eu-north-1:123456789012:alerts:[0-9a-f-]{36}$/,
            { pendingConfirmation: false },
        ],
        "aws:sqs/queuePolicy:QueuePolicy": [
            { queueUrl: "https://sqs.eu-north-1.amazonaws.com/123456789012/audit" },
            /^https:\/\/sqs\.eu-north-1\.amazonaws\.com\/123456789012\/audit$/,
            {},
        ],
    };
    for (const [type, [inputs, id, outputs]] of Object.entries(created)) {
        it(`creates a ${type} with an id and outputs like those of AWS`, () => {
            const result = type.startsWith("AWS::")
                ? create("aws:cloudcontrol/resource:Resource", { typeName: type, ...inputs })
                : create(type, inputs);
            assert.match(result.id ?? "", id);
            const seen = Object.fromEntries(Object.keys(outputs).map((key) => [key, result.state[key]]));
            assert.deepEqual(seen, outputs);
            assert.equal(result.state.region, "eu-north-1");
        });
    }

    const confirmations: readonly [inputs: object, isPending: boolean][] = [
        [{ protocol: "email" }, true],
        [{ protocol: "email-json" }, true],
        [{ protocol: "https" }, true],
        [{ protocol: "https", endpointAutoConfirms: true }, false],
        [{ protocol: "sms" }, false],
        [{ protocol: "lambda" }, false],
    ];
    for (const [inputs, isPending] of confirmations) {
        it(`${isPending ? "waits" : "does not wait"} for the confirmation of ${JSON.stringify(inputs)}`, () => {
            const { state } = create("aws:sns/topicSubscription:TopicSubscription", inputs);
            assert.equal(state.pendingConfirmation, isPending);
        });
    }

    it("creates a resource in its own Region, else in its provider's, else in the stack's", () => {
        create("pulumi:providers:aws", { region: "us-gov-west-1" }, { name: "gov" });
        const provider = "urn:pulumi:dev::p::pulumi:providers:aws::gov::gov-id";
        const arnOf = (inputs: object, more = {}): unknown => create("aws:sns/topic:Topic", inputs, more).state.arn;
        assert.equal(arnOf({ name: "t" }), "arn:aws:sns:eu-north-1:123456789012:t");
        assert.equal(arnOf({ name: "t" }, { provider }), "arn:aws-us-gov:sns:us-gov-west-1:123456789012:t");
        assert.equal(arnOf({ name: "t", region: "cn-north-1" }), "arn:aws-cn:sns:cn-north-1:123456789012:t");
    });

    it("gives the same resource the same identity every time", () => {
        assert.deepEqual(create("aws:kms/key:Key", {}), create("aws:kms/key:Key", {}));
    });

    it("answers a question for a trail with a healthy one of that name", () => {
        const answer = aws.call({
            token: "aws:cloudcontrol/getResource:getResource",
            inputs: { typeName: "AWS::CloudTrail::Trail", identifier: "events" },
        }) as Record<string, unknown>;
        const trail = JSON.parse(String(answer.properties));
        assert.equal(trail.Arn, "arn:aws:cloudtrail:eu-north-1:123456789012:trail/events");
        assert.deepEqual([trail.IsLogging, trail.IsMultiRegionTrail], [true, true]);
        assert.equal(
            trail.CloudWatchLogsLogGroupArn,
            "arn:aws:logs:eu-north-1:123456789012:log-group:aws-cloudtrail-logs/events:*",
        );
    });

    it("refuses what it cannot answer truly, by name", () => {
        assert.throws(() => create("aws:ec2/instance:Instance", {}), {
            message: "A rehearsal cannot stand in for 'signin' of type aws:ec2/instance:Instance.",
        });
        const details = "A rehearsal cannot stand in for the function aws:s3/getBucket:getBucket.";
        assert.throws(() => aws.call({ token: "aws:s3/getBucket:getBucket", inputs: {} }), { details });
        const inputs = { typeName: "AWS::S3::Bucket", identifier: "b" };
        assert.throws(() => aws.call({ token: "aws:cloudcontrol/getResource:getResource", inputs }), {
            details:
                "A rehearsal can stand in for AWS::CloudTrail::Trail when Cloud Control is asked, not for AWS::S3::Bucket.",
        });
    });
});

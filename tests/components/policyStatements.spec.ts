import * as assert from "node:assert/strict";
import { ConsoleSignInFailureMonitor, type ConsoleSignInFailureMonitorArgs } from "../../components";
import { build } from "../support";
import type { Statement } from "./decisions";
import { findWidePermissions, type Licence } from "./findWidePermissions";
import { type WrittenStatement, writtenStatements } from "./policyDocuments";

/** Every wildcard that a policy of the program may have. */
const licences: readonly Licence[] = [
    {
        place: /kms\/key:Key policy "AccountAdministersKey"$/,
        element: "Action",
        value: /^kms:\*$/,
        reason: "A key that its own account cannot administer can never be changed or deleted again.",
    },
    {
        place: /kms\/key:Key policy /,
        element: "Resource",
        value: /^\*$/,
        reason: "In the policy of a key, it stands for that key.",
    },
    {
        place: /kms\/key:Key policy "(AlarmsEncryptMessages|TrailEncryptsLogFiles|LogGroupIsEncrypted)"$/,
        element: "Action",
        value: /^kms:(GenerateDataKey|ReEncrypt)\*$/,
        reason: "Families of one operation, which the services choose from, as AWS documents it.",
    },
    {
        place: /iam\/policy:Policy policy "ReadAlarms"$/,
        element: "Resource",
        value: /^arn:aws:cloudwatch:[\w-]+:\d{12}:alarm:\*$/,
        reason: "A topic does not know which alarms of its account and Region will publish to it.",
    },
    {
        place: /iam\/policy:Policy policy "ReadMetrics"$/,
        element: "Resource",
        value: /^\*$/,
        reason: "Metrics have no ARN; a condition holds the statement to the Region.",
    },
    {
        place: /iam\/rolePolicy:RolePolicy policy "StartQueries"$/,
        element: "Resource",
        value: /^arn:aws[\w-]*:logs:[\w-]+:\d{12}:log-group:[\w/-]+:\*$/,
        reason: "The end of a log group's ARN, as AWS documents it for this operation.",
    },
    {
        place: /iam\/rolePolicy:RolePolicy policy "(FollowQueries|ReadRows)"$/,
        element: "Resource",
        value: /^\*$/,
        reason: "IAM knows no log group for these operations; a condition holds the statements to the Region.",
    },
    {
        place: /s3\/bucketPolicy:BucketPolicy policy "TrailWritesLogFiles"$/,
        element: "Resource",
        value: /^arn:aws[\w-]*:s3:::[\w-]+\/AWSLogs\/(\d{12}|o-\w+)\/\*$/,
        reason: "CloudTrail names a file after Region, day and time.",
    },
    {
        place: /iam\/rolePolicy:RolePolicy policy "WriteEvents"$/,
        element: "Resource",
        value: /^arn:aws[\w-]*:logs:[\w-]+:\d{12}:log-group:[\w/-]+:log-stream:(\d{12}_CloudTrail_[\w-]+|o-\w+_)\*$/,
        reason: "CloudTrail numbers its log streams, and names those of an organization's members after the members.",
    },
];

/** Where Amazon Q Developer in chat applications is. */
const partitionWithChat = "aws";

const partitions = [
    { partition: "aws", region: "eu-north-1" },
    { partition: "aws-us-gov", region: "us-gov-west-1" },
    { partition: "aws-cn", region: "cn-north-1" },
];

/** Settings of which each writes a policy or changes one: together they are all that do. */
function variants({ partition, region }: (typeof partitions)[number]): ConsoleSignInFailureMonitorArgs[] {
    const arn = (service: string, resource: string) => `arn:${partition}:${service}:${region}:123456789012:${resource}`;
    const team = { protocol: "email", endpoint: "team@example.com" };
    const subscriptions = {
        team: { ...team, deadLetterQueueArn: arn("sqs", "undelivered"), grantDeadLetters: true },
        audit: { protocol: "sqs", endpoint: arn("sqs", "audit"), grantDelivery: true },
        page: { protocol: "lambda", endpoint: arn("lambda", "function:page"), grantDelivery: true },
    };
    const slackChannels = { security: { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" } };
    const subscriptionReaders = ["210987654321", `arn:${partition}:iam::210987654321:role/auditor`];
    const organization = { name: "management-events", organizationId: "o-exampleorgid" };
    return [
        { trailName: "management-events", topic: { subscriptionReaders }, subscriptions },
        {
            logGroupName: "trail-logs",
            subscriptions: { team },
            severities: { page: { topic: { subscriptionReaders }, subscriptions } },
            pathGuards: { tamper: { severity: "page" } },
        },
        // Only that partition has log alarms.
        ...(partition === "aws" ? [{ logGroupName: "trail-logs", subscriptions: { team }, details: true }] : []),
        { logGroupName: "trail-logs", topicArn: `arn:${partition}:sns:${region}:210987654321:central`, subscriptions },
        {
            createTrail: { name: "management-events" },
            topic: { kmsKeyArn: arn("kms", "key/1") },
            subscriptions: { team },
        },
        ...(partition === partitionWithChat ? [{ logGroupName: "trail-logs", slackChannels }] : []),
        { createTrail: organization, topic: { encryption: "none" }, subscriptions: { team } },
    ];
}

async function everyStatement(): Promise<WrittenStatement[]> {
    const statements: WrittenStatement[] = [];
    for (const aws of partitions) {
        for (const args of variants(aws)) {
            const { resources } = await build(() => new ConsoleSignInFailureMonitor("signin", args), { aws });
            statements.push(...writtenStatements(resources));
        }
    }
    return statements;
}

describe("the policies that the program writes", () => {
    let statements: WrittenStatement[] = [];
    before(async () => {
        statements = await everyStatement();
    });

    it("are these, in every partition", () => {
        assert.deepEqual([...new Set(statements.map(({ place }) => place))].sort(), [
            'aws:iam/policy:Policy policy "ReadAlarms"',
            'aws:iam/policy:Policy policy "ReadMetrics"',
            'aws:iam/role:Role assumeRolePolicy "ChatChannelsAssumeRole"',
            'aws:iam/role:Role assumeRolePolicy "LogAlarmsAssumeRole"',
            'aws:iam/role:Role assumeRolePolicy "TrailAssumesRole"',
            'aws:iam/rolePolicy:RolePolicy policy "FollowQueries"',
            'aws:iam/rolePolicy:RolePolicy policy "ReadRows"',
            'aws:iam/rolePolicy:RolePolicy policy "StartQueries"',
            'aws:iam/rolePolicy:RolePolicy policy "WriteEvents"',
            'aws:kms/key:Key policy "AccountAdministersKey"',
            'aws:kms/key:Key policy "AlarmsEncryptMessages"',
            'aws:kms/key:Key policy "LogGroupIsEncrypted"',
            'aws:kms/key:Key policy "TrailDescribesKey"',
            'aws:kms/key:Key policy "TrailEncryptsLogFiles"',
            "aws:lambda/permission:Permission",
            'aws:s3/bucketPolicy:BucketPolicy policy "RefusePlainHttp"',
            'aws:s3/bucketPolicy:BucketPolicy policy "TrailReadsBucketAcl"',
            'aws:s3/bucketPolicy:BucketPolicy policy "TrailWritesLogFiles"',
            'aws:sns/topicPolicy:TopicPolicy policy "AccountAdministersTopic"',
            'aws:sns/topicPolicy:TopicPolicy policy "AlarmsPublish"',
            'aws:sns/topicPolicy:TopicPolicy policy "ReadersListSubscriptions"',
            'aws:sns/topicPolicy:TopicPolicy policy "RefusePlainHttp"',
            'aws:sqs/queuePolicy:QueuePolicy policy "TopicSends"',
        ]);
    });

    it("allow nobody more than their purpose", () => {
        assert.deepEqual(
            statements.flatMap((statement) => findWidePermissions(statement, licences)),
            [],
        );
    });

    it("need every listed reason for a wildcard", () => {
        const unused = licences.filter((licence) =>
            statements.every(
                (statement) =>
                    findWidePermissions(
                        statement,
                        licences.filter((other) => other !== licence),
                    ).length === 0,
            ),
        );
        assert.deepEqual(unused, []);
    });

    it("name the partition that they are written for, and no other one", () => {
        const arns = statements.flatMap(({ statement }) => JSON.stringify(statement).match(/arn:aws[\w-]*/g) ?? []);
        assert.deepEqual([...new Set(arns)].sort(), ["arn:aws", "arn:aws-cn", "arn:aws-us-gov"]);
        for (const { place, statement } of statements) {
            const found = new Set(JSON.stringify(statement).match(/arn:aws[\w-]*/g) ?? []);
            assert.ok(found.size <= 1, `${place}: ${[...found].join(", ")}`);
        }
    });
});

describe("findWidePermissions", () => {
    const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
    const service = { Service: "cloudwatch.amazonaws.com" };
    const ownAccount = { StringEquals: { "aws:SourceAccount": "123456789012" } };
    const publish = { Effect: "Allow", Action: "sns:Publish", Resource: topicArn };
    const narrow: [string, Statement][] = [
        ["a service for one account", { ...publish, Principal: service, Condition: ownAccount }],
        [
            "a role that a service assumes for one account, as far as it says for whom it acts",
            {
                Effect: "Allow",
                Principal: service,
                Action: "sts:AssumeRole",
                Condition: { StringEqualsIfExists: { "aws:SourceAccount": "123456789012" } },
            },
        ],
        ["an account", { ...publish, Principal: { AWS: "arn:aws:iam::210987654321:root" } }],
        ["everybody under a condition", { ...publish, Principal: "*", Condition: ownAccount }],
        ["a Deny", { Effect: "Deny", Principal: "*", Action: "*", Resource: "*" }],
    ];
    for (const [title, statement] of narrow) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findWidePermissions({ place: "policy", statement }, []), []);
        });
    }

    const everybody = "policy: everybody is allowed, without a condition.";
    const anyAccount = "policy: the service cloudwatch.amazonaws.com is allowed for whatever account it acts.";
    const wide: [string, Statement, string][] = [
        ["everybody", { ...publish, Principal: "*" }, everybody],
        ["everybody, spelled out", { ...publish, Principal: { AWS: ["*"] } }, everybody],
        ["a service without a condition", { ...publish, Principal: service }, anyAccount],
        [
            "a role that a service assumes for any account",
            { Effect: "Allow", Principal: service, Action: "sts:AssumeRole" },
            anyAccount,
        ],
        [
            "a service under a condition that names no account",
            {
                ...publish,
                Principal: service,
                Condition: { ArnLike: { "aws:SourceArn": "arn:aws:cloudwatch:*:*:alarm:*" } },
            },
            anyAccount,
        ],
        [
            "a service under a condition that a request without the key passes",
            {
                ...publish,
                Principal: service,
                Condition: { StringEqualsIfExists: { "aws:SourceAccount": "123456789012" } },
            },
            anyAccount,
        ],
        [
            "a service under a condition of another kind",
            { ...publish, Principal: service, Condition: { Bool: { "aws:SecureTransport": "true" } } },
            anyAccount,
        ],
        [
            "a wildcard action",
            { ...publish, Action: ["sns:Publish", "sns:Get*"], Principal: service, Condition: ownAccount },
            "policy: the Action sns:Get* is wider than a listed reason.",
        ],
        [
            "a wildcard resource",
            { ...publish, Resource: "*", Principal: service, Condition: ownAccount },
            "policy: the Resource * is wider than a listed reason.",
        ],
        [
            "what it does not name",
            { ...publish, Principal: service, Condition: ownAccount, NotResource: topicArn },
            "policy: NotResource allows whatever it does not name.",
        ],
    ];
    for (const [title, statement, problem] of wide) {
        it(`refuses ${title}`, () => {
            assert.deepEqual(findWidePermissions({ place: "policy", statement }, []), [problem]);
        });
    }
});

describe("writtenStatements", () => {
    it("finds documents as text, as objects and as secrets, at any depth", () => {
        const document = { Statement: [{ Sid: "One", Effect: "Allow" }, { Effect: "Deny" }] };
        const inputs = {
            policy: JSON.stringify(document),
            list: [{ inline: { secret: document } }],
            other: "Statement",
        };
        const resource = { type: "aws:x", name: "x", parent: "", provider: "", edges: {}, dependencies: [] };
        const found = writtenStatements([{ ...resource, inputs, aliases: [], transforms: 0 }]);
        assert.deepEqual(
            found.map(({ place }) => place),
            ['aws:x policy "One"', "aws:x policy 1", 'aws:x list "One"', "aws:x list 1"],
        );
    });
});

import * as assert from "node:assert/strict";
import type { NotificationsArgs } from "../../../components/notifications/AlarmTopicArgs";
import { findRegionProblems, findTopicProblems } from "../../../components/notifications/findTopicProblems";
import { type AsFarAsKnown, undecided } from "../../../components/settings/undecided";

const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
const roleArn = "arn:aws-us-gov:iam::210987654321:role/aws-service-role/securityhub.amazonaws.com/AWSServiceRole";
const keyArn = "arn:aws:kms:us-east-1:123456789012:key/12345678-1234-1234-1234-123456789012";

describe("findTopicProblems", () => {
    const accepted: [string, AsFarAsKnown<NotificationsArgs>][] = [
        ["nothing at all", {}],
        ["an existing topic", { topicArn }],
        ["an existing topic in China", { topicArn: "arn:aws-cn:sns:cn-north-1:123456789012:alerts" }],
        ["a long name", { topic: { name: "a".repeat(250) } }],
        ["a name", { topic: { name: "security_alerts-1" } }],
        ["a sender", { topic: { displayName: "Sign-in alerts" } }],
        ["a key", { topic: { kmsKeyArn: keyArn } }],
        ["the alias of a key", { topic: { kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:alias/alerts" } }],
        ["a key of its own", { topic: { encryption: "customerKey" } }],
        ["no encryption", { topic: { encryption: "none" } }],
        ["accounts and roles that list subscriptions", { topic: { subscriptionReaders: ["210987654321", roleArn] } }],
        ["whatever is decided later", { topicArn: undecided }],
        [
            "settings that are decided later",
            { topic: { name: undecided, kmsKeyArn: undecided, encryption: undecided } },
        ],
        ["a topic that is decided later", { topic: undecided }],
    ];
    for (const [title, given] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findTopicProblems(given), []);
        });
    }

    const refused: [string, AsFarAsKnown<NotificationsArgs>, string][] = [
        ["a name for an ARN", { topicArn: "alerts" }, 'topicArn is "alerts"; it must be the ARN of an SNS topic,'],
        ["the ARN of a queue", { topicArn: "arn:aws:sqs:us-east-1:123456789012:q" }, "topicArn is "],
        ["the ARN of a subscription", { topicArn: `${topicArn}:5e3e9847` }, "topicArn is "],
        ["a FIFO topic", { topicArn: `${topicArn}.fifo` }, `topicArn is "${topicArn}.fifo", a FIFO topic,`],
        ["an existing and a new topic", { topicArn, topic: {} }, "topicArn and topic are both set;"],
        ["a later and a new topic", { topicArn: undecided, topic: {} }, "topicArn and topic are both set;"],
        ["a bad name", { topic: { name: "alerts.fifo" } }, 'topic.name is "alerts.fifo";'],
        ["a long name", { topic: { name: "a".repeat(251) } }, "topic.name is "],
        ["a long sender", { topic: { displayName: "a".repeat(101) } }, "topic.displayName is "],
        ["a sender of two lines", { topic: { displayName: "a\nb" } }, "topic.displayName is "],
        ["an empty sender", { topic: { displayName: "" } }, 'topic.displayName is ""; it must be 1 to 100 characters'],
        ["another encryption", { topic: { encryption: "aws" } }, 'topic.encryption is "aws"; it must be customerKey'],
        [
            "a key without encryption",
            { topic: { encryption: "none", kmsKeyArn: keyArn } },
            "topic.encryption is none and",
        ],
        ["a key by its id", { topic: { kmsKeyArn: "12345678-1234" } }, 'topic.kmsKeyArn is "12345678-1234"; it must'],
        [
            "the key of SNS",
            { topic: { kmsKeyArn: "alias/aws/sns" } },
            'topic.kmsKeyArn is "alias/aws/sns", a key that AWS manages',
        ],
        [
            "another key that AWS manages",
            { topic: { kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:alias/aws/s3" } },
            'topic.kmsKeyArn is "arn:aws:kms:us-east-1:123456789012:alias/aws/s3", a key that AWS manages',
        ],
        ["a topic whose name is too long", { topicArn: `${topicArn}${"s".repeat(260)}` }, "topicArn is "],
        ["a period in a topic's name", { topicArn: `${topicArn}.x` }, "topicArn is "],
        [
            "the key of SNS by its ARN",
            { topic: { kmsKeyArn: "arn:aws-cn:kms:cn-north-1:123456789012:alias/aws/sns" } },
            'topic.kmsKeyArn is "arn:aws-cn:kms:cn-north-1:123456789012:alias/aws/sns", a key that AWS manages: its ' +
                "policy does not admit CloudWatch",
        ],
    ];
    const refusedReaders = [
        "*",
        "12345678901",
        "arn:aws:iam::*:root",
        "arn:aws:iam::210987654321:role/*",
        "arn:aws:sns:us-east-1:210987654321:alerts",
        "arn:aws:iam::210987654321:policy/read",
    ];
    for (const reader of refusedReaders) {
        refused.push([
            `${reader} as a reader of subscriptions`,
            { topic: { subscriptionReaders: ["210987654321", reader] } },
            `topic.subscriptionReaders[1] is "${reader}"; it must be an account number of 12 digits, or the ARN of a role`,
        ]);
    }
    for (const [title, given, start] of refused) {
        it(`refuses ${title}`, () => {
            const problems = findTopicProblems(given);
            assert.equal(problems.length, 1, problems.join("\n"));
            assert.ok(problems[0]?.startsWith(start), problems[0]);
        });
    }
});

describe("findRegionProblems", () => {
    it("accepts an ARN of the Region, and leaves a text that is no ARN to others", () => {
        assert.deepEqual(findRegionProblems("topicArn", topicArn, "us-east-1"), []);
        assert.deepEqual(findRegionProblems("topicArn", "alerts", "us-east-1"), []);
    });

    it("accepts an action that has no Region", () => {
        const responsePlan = "arn:aws:ssm-incidents::123456789012:response-plan/signin";
        assert.deepEqual(findRegionProblems("alarm.okActions[0]", responsePlan, "us-east-1"), []);
    });

    it("refuses an ARN of another Region", () => {
        assert.deepEqual(findRegionProblems("topicArn", topicArn, "eu-north-1"), [
            `topicArn is "${topicArn}", which is in us-east-1; CloudWatch alarms in eu-north-1 cannot use it. Give one ` +
                "in eu-north-1.",
        ]);
    });
});

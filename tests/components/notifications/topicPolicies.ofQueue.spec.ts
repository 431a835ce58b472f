import * as assert from "node:assert/strict";
import { queuePolicy } from "../../../components/notifications/topicPolicies";
import { principalMay, serviceMay } from "../decisions";

describe("queuePolicy", () => {
    for (const [partition, region] of [
        ["aws", "eu-north-1"],
        ["aws-us-gov", "us-gov-west-1"],
        ["aws-cn", "cn-north-1"],
    ]) {
        const queueArn = `arn:${partition}:sqs:${region}:123456789012:audit`;
        const topicArn = `arn:${partition}:sns:${region}:123456789012:alerts`;
        const policy = queuePolicy(queueArn, topicArn);

        it(`admits one topic, in ${partition}`, () => {
            assert.deepEqual(policy, {
                Version: "2012-10-17",
                Statement: [
                    {
                        Sid: "TopicSends",
                        Effect: "Allow",
                        Principal: { Service: "sns.amazonaws.com" },
                        Action: "sqs:SendMessage",
                        Resource: queueArn,
                        Condition: { ArnEquals: { "aws:SourceArn": topicArn } },
                    },
                ],
            });
        });

        const send = { action: "sqs:SendMessage", resource: queueArn };
        const requests: [string, string, object, boolean][] = [
            ["the topic", "sns.amazonaws.com", { ...send, sourceArn: topicArn }, true],
            ["another topic", "sns.amazonaws.com", { ...send, sourceArn: `${topicArn}-2` }, false],
            [
                "a topic of another account",
                "sns.amazonaws.com",
                { ...send, sourceArn: topicArn.replace("123456789012", "210987654321") },
                false,
            ],
            ["SNS for no topic", "sns.amazonaws.com", send, false],
            ["another service", "events.amazonaws.com", { ...send, sourceArn: topicArn }, false],
            ["the topic to another queue", "sns.amazonaws.com", { ...send, resource: `${queueArn}-2` }, false],
        ];
        for (const [who, service, request, may] of requests) {
            it(`${may ? "lets" : "does not let"} ${who} send, in ${partition}`, () => {
                assert.equal(serviceMay(service, policy, { ...send, ...request }), may);
            });
        }

        it(`lets the topic do nothing but send, and nobody without a name anything, in ${partition}`, () => {
            for (const action of ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:SetQueueAttributes"]) {
                assert.ok(!serviceMay("sns.amazonaws.com", policy, { ...send, action, sourceArn: topicArn }));
            }
            assert.ok(!principalMay(undefined, policy, { ...send, sourceArn: topicArn }));
        });
    }
});

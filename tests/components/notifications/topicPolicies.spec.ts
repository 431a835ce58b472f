import * as assert from "node:assert/strict";
import { topicPolicy } from "../../../components/notifications/topicPolicies";
import { principalMay, serviceMay } from "../decisions";

const regions = [
    { partition: "aws", region: "eu-north-1" },
    { partition: "aws-us-gov", region: "us-gov-west-1" },
    { partition: "aws-cn", region: "cn-north-1" },
];

describe("topicPolicy", () => {
    for (const { partition, region } of regions) {
        it(`lets alarms of one account and Region publish, over https alone, in ${partition}`, () => {
            const arn = `arn:${partition}:sns:${region}:123456789012:alerts`;
            assert.deepEqual(topicPolicy(arn, { partition, region, account: "123456789012" }), {
                Version: "2012-10-17",
                Statement: [
                    {
                        Sid: "AccountAdministersTopic",
                        Effect: "Allow",
                        Principal: { AWS: `arn:${partition}:iam::123456789012:root` },
                        Action: [
                            "sns:AddPermission",
                            "sns:DeleteTopic",
                            "sns:GetTopicAttributes",
                            "sns:ListSubscriptionsByTopic",
                            "sns:RemovePermission",
                            "sns:SetTopicAttributes",
                            "sns:Subscribe",
                        ],
                        Resource: arn,
                    },
                    {
                        Sid: "AlarmsPublish",
                        Effect: "Allow",
                        Principal: { Service: "cloudwatch.amazonaws.com" },
                        Action: "sns:Publish",
                        Resource: arn,
                        Condition: {
                            StringEquals: { "aws:SourceAccount": "123456789012" },
                            ArnLike: { "aws:SourceArn": `arn:${partition}:cloudwatch:${region}:123456789012:alarm:*` },
                        },
                    },
                    {
                        Sid: "RefusePlainHttp",
                        Effect: "Deny",
                        Principal: "*",
                        Action: "sns:Publish",
                        Resource: arn,
                        Condition: { Bool: { "aws:SecureTransport": "false" } },
                    },
                ],
            });
        });

        const arn = `arn:${partition}:sns:${region}:123456789012:alerts`;
        const securityHub = `arn:${partition}:iam::210987654321:role/aws-service-role/securityhub.amazonaws.com/AWSServiceRoleForSecurityHub`;
        const readers = ["333333333333", securityHub];
        const place = { partition, region, account: "123456789012" };
        const plain = topicPolicy(arn, place);
        const read = topicPolicy(arn, place, readers);

        it(`lets named accounts and principals list the subscriptions, in ${partition}`, () => {
            assert.deepEqual(
                read.Statement.filter((statement) => !plain.Statement.some(({ Sid }) => Sid === statement.Sid)),
                [
                    {
                        Sid: "ReadersListSubscriptions",
                        Effect: "Allow",
                        Principal: { AWS: [`arn:${partition}:iam::333333333333:root`, securityHub] },
                        Action: "sns:ListSubscriptionsByTopic",
                        Resource: arn,
                    },
                ],
            );
        });

        const alarm = {
            sourceArn: `arn:${partition}:cloudwatch:${region}:123456789012:alarm:ConsoleSigninFailures`,
            sourceAccount: "123456789012",
        };
        const elsewhere = {
            sourceArn: `arn:${partition}:cloudwatch:${region}:210987654321:alarm:ConsoleSigninFailures`,
            sourceAccount: "210987654321",
        };
        const otherRegion = { ...alarm, sourceArn: alarm.sourceArn.replace(region, "eu-west-3") };
        const publishers: [string, string, object, boolean][] = [
            ["an alarm of the account", "cloudwatch.amazonaws.com", alarm, true],
            ["an alarm of the account over plain http", "cloudwatch.amazonaws.com", { ...alarm, secure: false }, false],
            ["an alarm of another account", "cloudwatch.amazonaws.com", elsewhere, false],
            ["an alarm of another Region", "cloudwatch.amazonaws.com", otherRegion, false],
            ["CloudWatch for nobody", "cloudwatch.amazonaws.com", {}, false],
            ["another service for the account", "events.amazonaws.com", alarm, false],
        ];
        for (const [who, service, source, may] of publishers) {
            it(`${may ? "lets" : "does not let"} ${who} publish, in ${partition}`, () => {
                for (const policy of [plain, read]) {
                    const request = { action: "sns:Publish", resource: arn, ...source };
                    assert.equal(serviceMay(service, policy, request), may);
                }
            });
        }

        const owner = `arn:${partition}:iam::123456789012:role/administrator`;
        const stranger = `arn:${partition}:iam::444444444444:role/administrator`;
        const colleague = `arn:${partition}:iam::210987654321:role/administrator`;
        const readerAccount = `arn:${partition}:iam::333333333333:role/auditor`;
        const callers: [string, string | undefined, string, boolean][] = [
            ["the owner", owner, "sns:ListSubscriptionsByTopic", true],
            ["the owner", owner, "sns:Subscribe", true],
            ["the owner", owner, "sns:SetTopicAttributes", true],
            ["the owner", owner, "sns:DeleteTopic", true],
            ["the owner", owner, "sns:Publish", false],
            ["a named role", securityHub, "sns:ListSubscriptionsByTopic", true],
            ["a named role", securityHub, "sns:GetTopicAttributes", false],
            ["a named role", securityHub, "sns:Publish", false],
            ["a named role", securityHub, "sns:Subscribe", false],
            ["another role of its account", colleague, "sns:ListSubscriptionsByTopic", false],
            ["a named account", readerAccount, "sns:ListSubscriptionsByTopic", true],
            ["a named account", readerAccount, "sns:Subscribe", false],
            ["a named account", readerAccount, "sns:RemovePermission", false],
            ["another account", stranger, "sns:ListSubscriptionsByTopic", false],
            ["another account", stranger, "sns:Publish", false],
            ["somebody without a name", undefined, "sns:ListSubscriptionsByTopic", false],
            ["somebody without a name", undefined, "sns:Publish", false],
            ["somebody without a name", undefined, "sns:Subscribe", false],
        ];
        for (const [who, principal, action, may] of callers) {
            it(`${may ? "lets" : "does not let"} ${who} call ${action}, in ${partition}`, () => {
                assert.equal(principalMay(principal, read, { action, resource: arn }), may);
            });
        }

        it(`gives nobody a right to another topic, in ${partition}`, () => {
            const resource = `${arn}-2`;
            assert.ok(!serviceMay("cloudwatch.amazonaws.com", read, { action: "sns:Publish", resource, ...alarm }));
            for (const principal of [owner, securityHub, readerAccount]) {
                assert.ok(!principalMay(principal, read, { action: "sns:ListSubscriptionsByTopic", resource }));
            }
        });
    }
});

import * as assert from "node:assert/strict";
import { keyPolicy } from "../../../components/notifications/topicPolicies";
import { principalMay, serviceMay } from "../decisions";

const regions = [
    { partition: "aws", region: "eu-north-1" },
    { partition: "aws-us-gov", region: "us-gov-west-1" },
    { partition: "aws-cn", region: "cn-north-1" },
];

describe("keyPolicy", () => {
    for (const { partition, region } of regions) {
        it(`admits the alarms of one account and Region, and leaves the rest to the account, in ${partition}`, () => {
            assert.deepEqual(keyPolicy({ partition, region, account: "123456789012" }), {
                Version: "2012-10-17",
                Statement: [
                    {
                        Sid: "AccountAdministersKey",
                        Effect: "Allow",
                        Principal: { AWS: `arn:${partition}:iam::123456789012:root` },
                        Action: "kms:*",
                        Resource: "*",
                    },
                    {
                        Sid: "AlarmsEncryptMessages",
                        Effect: "Allow",
                        Principal: { Service: "cloudwatch.amazonaws.com" },
                        Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
                        Resource: "*",
                        Condition: {
                            StringEquals: { "aws:SourceAccount": "123456789012" },
                            ArnLike: { "aws:SourceArn": `arn:${partition}:cloudwatch:${region}:123456789012:alarm:*` },
                        },
                    },
                ],
            });
        });

        const policy = keyPolicy({ partition, region, account: "123456789012" });
        const resource = `arn:${partition}:kms:${region}:123456789012:key/1`;
        const alarmOf = (account: string) => ({
            sourceArn: `arn:${partition}:cloudwatch:${region}:${account}:alarm:ConsoleSigninFailures`,
            sourceAccount: account,
        });
        const own = alarmOf("123456789012");
        const users: [string, string, string, object, boolean][] = [
            ["an alarm of the account", "cloudwatch.amazonaws.com", "kms:Decrypt", own, true],
            ["an alarm of the account", "cloudwatch.amazonaws.com", "kms:GenerateDataKey", own, true],
            ["an alarm of the account", "cloudwatch.amazonaws.com", "kms:ScheduleKeyDeletion", own, false],
            ["an alarm of another account", "cloudwatch.amazonaws.com", "kms:Decrypt", alarmOf("210987654321"), false],
            ["CloudWatch for nobody", "cloudwatch.amazonaws.com", "kms:Decrypt", {}, false],
            ["another service for the account", "events.amazonaws.com", "kms:Decrypt", own, false],
        ];
        for (const [who, service, action, source, may] of users) {
            it(`${may ? "lets" : "does not let"} ${who} call ${action}, in ${partition}`, () => {
                assert.equal(serviceMay(service, policy, { action, resource, ...source }), may);
            });
        }

        it(`leaves everything else to the account, and nothing to others, in ${partition}`, () => {
            const request = { action: "kms:Decrypt", resource };
            assert.ok(principalMay(`arn:${partition}:iam::123456789012:role/administrator`, policy, request));
            assert.ok(!principalMay(`arn:${partition}:iam::210987654321:role/administrator`, policy, request));
            assert.ok(!principalMay(undefined, policy, request));
        });
    }
});

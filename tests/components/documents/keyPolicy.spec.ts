import * as assert from "node:assert/strict";
import { keyPolicy } from "../../../components/documents/keyPolicy";

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
    }
});

import * as assert from "node:assert/strict";
import { trailKeyPolicy } from "../../../components/trail/trailPolicies";
import { ofOrganization, plannedTrails } from "./plannedTrails";

describe("trailKeyPolicy", () => {
    for (const trail of plannedTrails) {
        const { partition, region } = trail.place;
        const suffix = partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
        const arn = `arn:${partition}:cloudtrail:${region}:123456789012:trail/management-events`;

        it(`lets one trail and one log group encrypt, in ${partition}`, () => {
            assert.deepEqual(trailKeyPolicy(trail), {
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
                        Sid: "TrailEncryptsLogFiles",
                        Effect: "Allow",
                        Principal: { Service: "cloudtrail.amazonaws.com" },
                        Action: "kms:GenerateDataKey*",
                        Resource: "*",
                        Condition: {
                            StringEquals: { "aws:SourceArn": arn },
                            StringLike: {
                                "kms:EncryptionContext:aws:cloudtrail:arn": `arn:${partition}:cloudtrail:*:123456789012:trail/management-events`,
                            },
                        },
                    },
                    {
                        Sid: "TrailDescribesKey",
                        Effect: "Allow",
                        Principal: { Service: "cloudtrail.amazonaws.com" },
                        Action: "kms:DescribeKey",
                        Resource: "*",
                        Condition: { StringEquals: { "aws:SourceArn": arn } },
                    },
                    {
                        Sid: "LogGroupIsEncrypted",
                        Effect: "Allow",
                        Principal: { Service: `logs.${region}.${suffix}` },
                        Action: [
                            "kms:Encrypt",
                            "kms:Decrypt",
                            "kms:ReEncrypt*",
                            "kms:GenerateDataKey*",
                            "kms:DescribeKey",
                        ],
                        Resource: "*",
                        Condition: {
                            ArnEquals: {
                                "kms:EncryptionContext:aws:logs:arn": `arn:${partition}:logs:${region}:123456789012:log-group:aws-cloudtrail-logs/management-events`,
                            },
                        },
                    },
                ],
            });
        });

        it(`is the same for an organization, whose trail is the management account's, in ${partition}`, () => {
            assert.deepEqual(trailKeyPolicy(ofOrganization(trail)), trailKeyPolicy(trail));
        });
    }
});

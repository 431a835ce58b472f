import * as assert from "node:assert/strict";
import { topicPolicy } from "../../../components/documents/topicPolicy";

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
    }
});

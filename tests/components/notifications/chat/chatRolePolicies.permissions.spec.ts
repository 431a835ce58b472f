import * as assert from "node:assert/strict";
import { chatPermissions } from "../../../../components/notifications/chat/chatRolePolicies";
import { asPolicyFor, serviceMay } from "../../../serviceMay";

const place = { partition: "aws", account: "123456789012", region: "us-east-1" };

describe("chatPermissions", () => {
    it("lets alarms of the account and metrics of the Region be read", () => {
        assert.deepEqual(chatPermissions(place), {
            Version: "2012-10-17",
            Statement: [
                {
                    Sid: "ReadAlarms",
                    Effect: "Allow",
                    Action: "cloudwatch:DescribeAlarms",
                    Resource: "arn:aws:cloudwatch:us-east-1:123456789012:alarm:*",
                },
                {
                    Sid: "ReadMetrics",
                    Effect: "Allow",
                    Action: [
                        "cloudwatch:GetMetricData",
                        "cloudwatch:GetMetricStatistics",
                        "cloudwatch:GetMetricWidgetImage",
                        "cloudwatch:ListMetrics",
                    ],
                    Resource: "*",
                    Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } },
                },
            ],
        });
    });

    const alarm = "arn:aws:cloudwatch:us-east-1:123456789012:alarm:ConsoleSigninFailures";
    const calls: readonly [action: string, resource: string, region: string, may: boolean][] = [
        ["cloudwatch:DescribeAlarms", alarm, "us-east-1", true],
        ["cloudwatch:GetMetricData", "*", "us-east-1", true],
        ["cloudwatch:GetMetricData", "*", "eu-north-1", false],
        ["cloudwatch:DisableAlarmActions", alarm, "us-east-1", false],
        ["cloudwatch:SetAlarmState", alarm, "us-east-1", false],
        ["cloudwatch:GetDashboard", "arn:aws:cloudwatch::123456789012:dashboard/a", "us-east-1", false],
        ["logs:StartQuery", "arn:aws:logs:us-east-1:123456789012:log-group:trail", "us-east-1", false],
        ["sns:Unsubscribe", "arn:aws:sns:us-east-1:123456789012:alerts", "us-east-1", false],
    ];
    for (const [action, resource, region, may] of calls) {
        it(`${may ? "allows" : "does not allow"} ${action} in ${region}`, () => {
            const service = "chatbot.amazonaws.com";
            const policy = asPolicyFor(service, JSON.stringify(chatPermissions(place)));
            const keys = { "aws:RequestedRegion": region };
            assert.equal(serviceMay(policy, { service, action, resource, keys }), may);
        });
    }
});

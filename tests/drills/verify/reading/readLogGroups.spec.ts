import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../../detection";
import { verifyAccount } from "../../../../drills/verify/verifyAccount";
import { type Answers, account, fakeAws, logGroupArn, refuse, region, soundAccount } from "../fakeAws";

const groupKey = `arn:aws:kms:${region}:${account}:key/5678`;
const logsMay = (Service: string) =>
    JSON.stringify({ Statement: [{ Effect: "Allow", Principal: { Service }, Action: "kms:*", Resource: "*" }] });

async function verify(policy: string, more: Answers = {}) {
    const aws = fakeAws({
        ...soundAccount,
        "logs:DescribeLogGroups": () => ({
            logGroups: [{ logGroupName: "trail/management-events", arn: logGroupArn, kmsKeyId: groupKey }],
        }),
        "kms:DescribeKey": ({ KeyId }) =>
            KeyId === groupKey
                ? { KeyMetadata: { KeyId: "5678", Arn: groupKey, Enabled: true } }
                : soundAccount["kms:DescribeKey"](),
        "kms:GetKeyPolicy": ({ KeyId }) =>
            KeyId === groupKey ? { Policy: policy } : soundAccount["kms:GetKeyPolicy"](),
        ...more,
    });
    const { outcome, report } = await verifyAccount(aws, [region], control);
    return [outcome, [...report.findings, ...report.remarks].map(({ code }) => code)];
}

describe("readLogGroups", () => {
    it("reads the key of the trail's log group, and whether CloudWatch Logs may use it", async () => {
        assert.deepEqual(await verify(logsMay(`logs.${region}.amazonaws.com`)), ["told", []]);
        assert.deepEqual(await verify(logsMay("cloudwatch.amazonaws.com")), ["lost", ["LOG_GROUP_KEY_BLOCKS_LOGS"]]);
    });

    it("finds the log group of the trail gone, with its filters, and no group of a longer name in its place", async () => {
        const gone: Answers = {
            "logs:DescribeLogGroups": () => ({
                logGroups: [{ logGroupName: "trail/management-events-2", arn: logGroupArn.replace(":*", "-2:*") }],
            }),
            "logs:DescribeMetricFilters": () => ({ metricFilters: [] }),
        };
        assert.deepEqual(await verify("", gone), ["lost", ["LOG_GROUP_MISSING", "FILTER_MISSING"]]);
    });

    it("remarks on one that is gone", async () => {
        const gone: Answers = {
            "kms:DescribeKey": ({ KeyId }) =>
                KeyId === groupKey ? refuse("NotFoundException")() : soundAccount["kms:DescribeKey"](),
        };
        assert.deepEqual(await verify("", gone), ["told", ["LOG_GROUP_KEY_DISABLED"]]);
    });
});

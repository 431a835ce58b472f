import * as assert from "node:assert/strict";
import type { GivenMonitor } from "../../../components/monitor/findMonitorProblems";
import { findOtherRegionProblems } from "../../../components/monitor/findOtherRegionProblems";
import { later } from "../../../components/settings/later";

const topic = (region: string) => `arn:aws:sns:${region}:123456789012:alerts`;
const key = (region: string) => `arn:aws:kms:${region}:123456789012:key/1234`;
const settings = (region: string): Record<string, GivenMonitor> => ({
    topicArn: { topicArn: topic(region) },
    "topic.kmsKeyArn": { topic: { kmsKeyArn: key(region) } },
    "severities.page.topicArn": { severities: { page: { topicArn: topic(region) } } },
    "severities.page.topic.kmsKeyArn": { severities: { page: { topic: { kmsKeyArn: key(region) } } } },
    "alarm.okActions[1]": { alarm: { okActions: [topic("eu-north-1"), topic(region)] } },
    "alarm.insufficientDataActions[0]": { alarm: { insufficientDataActions: [topic(region)] } },
    "guards.tamper.topicArns[0]": { guards: { tamper: { topicArns: [topic(region)] } } },
    "accounts.lake.topicArns[0]": { accounts: { lake: { account: "210987654321", topicArns: [topic(region)] } } },
});

describe("findOtherRegionProblems", () => {
    for (const [setting, given] of Object.entries(settings("us-east-1"))) {
        it(`finds ${setting} in another Region`, () => {
            const problems = findOtherRegionProblems(given, "eu-north-1");
            assert.deepEqual(
                problems.map((problem) => problem.replace(/"arn:aws:.*us-east-1:.*?"/, "an ARN")),
                [
                    `${setting} is an ARN, which is in us-east-1; CloudWatch alarms in eu-north-1 cannot use it. Give one in eu-north-1.`,
                ],
            );
        });
    }

    for (const [setting, given] of Object.entries(settings("eu-north-1"))) {
        it(`accepts ${setting} in the Region of the alarms`, () => {
            assert.deepEqual(findOtherRegionProblems(given, "eu-north-1"), []);
        });
    }

    const accepted: Record<string, GivenMonitor> = {
        "what is decided later": {
            topicArn: later,
            topic: later,
            severities: { page: later },
            alarm: { okActions: [later], insufficientDataActions: later },
            guards: { tamper: later, burst: { topicArns: later } },
            accounts: later,
        },
        "an action that has no Region": { alarm: { okActions: ["arn:aws:iam::123456789012:role/act"] } },
        "what is no ARN, which is reported elsewhere": {
            topicArn: "alerts",
            alarm: { okActions: ["arn:aws:sns:x:1:y"] },
        },
    };
    for (const [title, given] of Object.entries(accepted)) {
        it(`leaves alone ${title}`, () => {
            assert.deepEqual(findOtherRegionProblems(given, "eu-north-1"), []);
        });
    }
});

import * as assert from "node:assert/strict";
import type { GivenControl } from "../../../components/alarms/findControlProblems";
import type { GivenMonitor } from "../../../components/monitor/findMonitorProblems";
import { findOtherRegionProblems } from "../../../components/monitor/findOtherRegionProblems";
import { undecided } from "../../../components/settings/undecided";

const topic = (region: string) => `arn:aws:sns:${region}:123456789012:alerts`;
const key = (region: string) => `arn:aws:kms:${region}:123456789012:key/1234`;
const root = (control: GivenControl): GivenMonitor => ({ controls: { "root-usage": control } });
const settings = (region: string): Record<string, GivenMonitor> => ({
    topicArn: { topicArn: topic(region) },
    "topic.kmsKeyArn": { topic: { kmsKeyArn: key(region) } },
    "severities.page.topicArn": { severities: { page: { topicArn: topic(region) } } },
    "severities.page.topic.kmsKeyArn": { severities: { page: { topic: { kmsKeyArn: key(region) } } } },
    "controls.root-usage.alarm.okActions[1]": root({ alarm: { okActions: [topic("eu-north-1"), topic(region)] } }),
    "controls.root-usage.alarm.insufficientDataActions[0]": root({
        alarm: { insufficientDataActions: [topic(region)] },
    }),
    "controls.root-usage.topicArns[0]": root({ topicArns: [topic(region)] }),
    "controls.root-usage.burst.topicArns[0]": root({ burst: { topicArns: [topic(region)] } }),
    "controls.root-usage.details.topicArns[0]": root({ details: { topicArns: [topic(region)] } }),
    "controls.root-usage.companions.services-for-root.topicArns[0]": root({
        companions: { "services-for-root": { topicArns: [topic(region)] } },
    }),
    "pathGuards.tamper.topicArns[0]": { pathGuards: { tamper: { topicArns: [topic(region)] } } },
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

    const refusal = "controls.root-usage.details asks for a log alarm, and us-gov-west-1 has none:";
    const detailed: readonly [string, GivenMonitor, number][] = [
        ["details", root({ details: true }), 1],
        ["details with settings", root({ details: { perSource: true } }), 1],
        ["details that are off", root({ details: false }), 0],
        ["those of a control that is off", root({ enabled: false, reason: "Why.", details: true }), 0],
    ];
    for (const [what, given, count] of detailed) {
        it(`${count === 0 ? "accepts" : "refuses"} ${what} in a Region without log alarms`, () => {
            const problems = findOtherRegionProblems(given, "us-gov-west-1");
            assert.deepEqual(
                problems.map((problem) => problem.slice(0, refusal.length)),
                Array(count).fill(refusal),
            );
        });
    }

    const accepted: Record<string, GivenMonitor> = {
        "what is decided later": {
            topicArn: undecided,
            topic: undecided,
            severities: { page: undecided },
            controls: {
                "root-usage": {
                    alarm: { okActions: [undecided], insufficientDataActions: undecided },
                    burst: undecided,
                },
            },
            pathGuards: { tamper: undecided, heartbeat: { topicArns: undecided } },
            accounts: undecided,
        },
        "an action that has no Region": root({
            alarm: { okActions: ["arn:aws:iam::123456789012:role/act"] },
        }),
        "what is no ARN, which is reported elsewhere": {
            topicArn: "alerts",
            controls: { "root-usage": { alarm: { okActions: ["arn:aws:sns:x:1:y"] } } },
        },
    };
    for (const [title, given] of Object.entries(accepted)) {
        it(`leaves alone ${title}`, () => {
            assert.deepEqual(findOtherRegionProblems(given, "eu-north-1"), []);
        });
    }
});

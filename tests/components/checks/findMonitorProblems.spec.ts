import * as assert from "node:assert/strict";
import { findMonitorProblems, type GivenMonitor } from "../../../components/checks/findMonitorProblems";
import { later } from "../../../components/checks/later";
import { consoleAuthenticationFailures as control } from "../../../detection";

const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };

describe("findMonitorProblems", () => {
    const accepted: [string, GivenMonitor][] = [
        ["a trail and a subscriber", { trailName: "management-events", subscriptions }],
        ["a log group and a subscriber", { logGroupName: "trail-logs", subscriptions }],
        ["an existing topic without subscribers of its own", { trailName: "main", topicArn: later }],
        ["a trail that is decided later", { trailName: later, subscriptions }],
        ["subscribers that are decided later", { trailName: "main", subscriptions: later }],
        ["a zero as the default value", { trailName: "main", subscriptions, metricDefaultValue: 0 }],
    ];
    for (const [title, given] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findMonitorProblems(control, given), []);
        });
    }

    const refused: [string, GivenMonitor, string][] = [
        ["neither trail nor log group", { subscriptions }, "trailName and logGroupName are both missing;"],
        [
            "both trail and log group",
            { trailName: "main", logGroupName: "trail-logs", subscriptions },
            "trailName and logGroupName are both set;",
        ],
        [
            "both, one of them decided later",
            { trailName: "main", logGroupName: later, subscriptions },
            "trailName and logGroupName are both set;",
        ],
        [
            "the ARN of a trail",
            { trailName: "arn:aws:cloudtrail:us-east-1:123456789012:trail/main", subscriptions },
            'trailName is "arn:aws:cloudtrail:us-east-1:123456789012:trail/main"; it must be the name of a trail',
        ],
        ["a short name", { trailName: "ab", subscriptions }, 'trailName is "ab";'],
        ["a new topic that nobody hears", { trailName: "main" }, "subscriptions is empty and the topic is new,"],
        [
            "a default value that counts",
            { trailName: "main", subscriptions, metricDefaultValue: 1 },
            "metricDefaultValue is 1; it must be 0,",
        ],
    ];
    for (const [title, given, start] of refused) {
        it(`refuses ${title}`, () => {
            const problems = findMonitorProblems(control, given);
            assert.equal(problems.length, 1, problems.join("\n"));
            assert.ok(problems[0]?.startsWith(start), problems[0]);
        });
    }
});

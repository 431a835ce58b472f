import * as assert from "node:assert/strict";
import { findSharedAliasProblems, type GivenMonitor } from "../../../components/monitor/findMonitorProblems";
import { undecided } from "../../../components/settings/undecided";

const createTrail = { name: "console.signin_alerts" };
const topic = { name: "console-signin_alerts" };

describe("findSharedAliasProblems", () => {
    const accepted: [string, GivenMonitor][] = [
        ["another name", { createTrail }],
        ["no new trail", { topic }],
        ["a trail that is decided later", { createTrail: undecided, topic }],
        ["a trail's name that is decided later", { createTrail: { name: undecided }, topic }],
        ["a topic without encryption", { createTrail, topic: { ...topic, encryption: "none" } }],
        ["a topic with another key", { createTrail, topic: { ...topic, kmsKeyArn: undecided } }],
        ["an existing topic", { createTrail, topicArn: "arn:aws:sns:us-east-1:123456789012:console-signin_alerts" }],
    ];
    for (const [title, given] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findSharedAliasProblems(given, "console-signin-alerts"), []);
        });
    }

    it("refuses topics whose keys would have the alias of the trail's key", () => {
        assert.deepEqual(
            findSharedAliasProblems({ createTrail, topic, severities: { page: { topic } } }, "console-signin-alerts"),
            [
                'topic.name is "console-signin_alerts", and the key of createTrail is called "alias/console-signin_alerts" too; ' +
                    "an alias names one key. Rename one of them.",
                'severities.page.topic.name is "console-signin_alerts", and the key of createTrail is called ' +
                    '"alias/console-signin_alerts" too; an alias names one key. Rename one of them.',
            ],
        );
    });

    it("refuses a trail that is named as the monitor's topic is by default", () => {
        const given = { createTrail: { name: "team-console-signin-alerts" }, namePrefix: "team-" };
        assert.equal(findSharedAliasProblems(given, "console-signin-alerts").length, 1);
    });
});

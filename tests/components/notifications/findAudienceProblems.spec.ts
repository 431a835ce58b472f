import * as assert from "node:assert/strict";
import {
    findAudienceProblems,
    findEmptyAudienceProblems,
    type GivenAudience,
} from "../../../components/notifications/findAudienceProblems";
import { later } from "../../../components/settings/later";

const queueArn = "arn:aws:sqs:us-east-1:123456789012:audit";
const slack = { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" };

describe("findAudienceProblems", () => {
    it("names the audience before each setting", () => {
        const audience: GivenAudience = {
            topic: { encryption: "aws" },
            subscriptions: { team: { protocol: "mail", endpoint: "team@example.com" } },
            slackChannels: { team: { ...slack, channelId: "#alerts" } },
        };
        const settings = (at: string) =>
            findAudienceProblems([[at, audience]]).map((problem) => problem.split(" is ")[0]);
        const expected = ["topic.encryption", "subscriptions.team.protocol", "slackChannels.team.channelId"];
        assert.deepEqual(settings(""), expected);
        assert.deepEqual(
            settings("severities.page."),
            expected.map((setting) => `severities.page.${setting}`),
        );
    });

    it("finds what two audiences cannot share", () => {
        const audience: GivenAudience = {
            subscriptions: { audit: { protocol: "sqs", endpoint: queueArn, grantDelivery: true } },
            slackChannels: { team: slack },
        };
        const problems = findAudienceProblems([
            ["", audience],
            ["severities.page.", audience],
        ]);
        assert.deepEqual(
            problems.map((problem) => problem.split(";")[0]),
            [
                "severities.page.subscriptions.audit.grantDelivery and subscriptions.audit.grantDelivery are both true for " +
                    `the queue ${queueArn}`,
                "slackChannels.team and severities.page.slackChannels.team are the same channel",
            ],
        );
    });
});

describe("findEmptyAudienceProblems", () => {
    const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };
    const heard: [string, GivenAudience][] = [
        ["a subscriber", { subscriptions }],
        ["a chat channel", { slackChannels: { team: slack } }],
        ["an existing topic", { topicArn: later }],
        ["subscribers who are decided later", { subscriptions: later }],
    ];
    for (const [title, audience] of heard) {
        it(`is content with ${title}`, () => {
            assert.deepEqual(findEmptyAudienceProblems(["", audience]), []);
        });
    }

    it("refuses a new topic that nobody hears", () => {
        assert.deepEqual(findEmptyAudienceProblems(["severities.page.", { topic: {}, subscriptions: {} }]), [
            "severities.page.subscriptions is empty and the topic is new, so that nobody would hear of a failed sign-in. Add " +
                "a subscription or a chat channel, or set topicArn to a topic that has subscribers.",
        ]);
    });
});

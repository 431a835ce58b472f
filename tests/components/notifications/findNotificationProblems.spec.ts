import * as assert from "node:assert/strict";
import type { NotificationsArgs } from "../../../components/notifications/AlarmTopicArgs";
import {
    findNobodyToldProblems,
    findNotificationProblems,
} from "../../../components/notifications/findNotificationProblems";
import { type AsFarAsKnown, undecided } from "../../../components/settings/undecided";

const queueArn = "arn:aws:sqs:us-east-1:123456789012:audit";
const slack = { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" };

describe("findNotificationProblems", () => {
    it("names the notifications before each setting", () => {
        const notifications: AsFarAsKnown<NotificationsArgs> = {
            topic: { encryption: "aws" },
            subscriptions: { team: { protocol: "mail", endpoint: "team@example.com" } },
            slackChannels: { team: { ...slack, channelId: "#alerts" } },
        };
        const settings = (at: string) =>
            findNotificationProblems([[at, notifications]]).map((problem) => problem.split(" is ")[0]);
        const expected = ["topic.encryption", "subscriptions.team.protocol", "slackChannels.team.channelId"];
        assert.deepEqual(settings(""), expected);
        assert.deepEqual(
            settings("severities.page."),
            expected.map((setting) => `severities.page.${setting}`),
        );
    });

    it("finds what two notifications cannot share", () => {
        const notifications: AsFarAsKnown<NotificationsArgs> = {
            subscriptions: { audit: { protocol: "sqs", endpoint: queueArn, grantDelivery: true } },
            slackChannels: { team: slack },
        };
        const problems = findNotificationProblems([
            ["", notifications],
            ["severities.page.", notifications],
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

describe("findNobodyToldProblems", () => {
    const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };
    const heard: [string, AsFarAsKnown<NotificationsArgs>][] = [
        ["a subscriber", { subscriptions }],
        ["a chat channel", { slackChannels: { team: slack } }],
        ["an existing topic", { topicArn: undecided }],
        ["subscribers who are decided later", { subscriptions: undecided }],
    ];
    for (const [title, notifications] of heard) {
        it(`is content with ${title}`, () => {
            assert.deepEqual(findNobodyToldProblems(["", notifications]), []);
        });
    }

    it("refuses a new topic that nobody hears", () => {
        assert.deepEqual(findNobodyToldProblems(["severities.page.", { topic: {}, subscriptions: {} }]), [
            "severities.page.subscriptions is empty and the topic is new, so that nobody would hear of a failed sign-in. Add " +
                "a subscription or a chat channel, or set topicArn to a topic that has subscribers.",
        ]);
    });
});

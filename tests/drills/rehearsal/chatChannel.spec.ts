import * as assert from "node:assert/strict";
import { type ChatChannel, chatChannel } from "../../../drills/rehearsal/chatChannel";

const cases: readonly [type: string, props: Record<string, unknown>, channel: ChatChannel | undefined][] = [
    [
        "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
        { slackChannelId: "C07EZ1ABC23" },
        { application: "slack", id: "C07EZ1ABC23" },
    ],
    [
        "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration",
        { channelId: "19%3Aab12%40thread.tacv2" },
        { application: "teams", id: "19:ab12@thread.tacv2" },
    ],
    ["aws:sns/topicSubscription:TopicSubscription", { protocol: "email" }, undefined],
];

describe("chatChannel", () => {
    for (const [type, props, channel] of cases) {
        it(`is ${channel ? `${channel.application} ${channel.id}` : "nothing"} of ${type}`, () => {
            assert.deepEqual(chatChannel({ type, props }), channel);
        });
    }
});

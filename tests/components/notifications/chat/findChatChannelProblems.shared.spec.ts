import * as assert from "node:assert/strict";
import { findSharedChannelProblems } from "../../../../components/notifications/chat/findChatChannelProblems";
import { undecided } from "../../../../components/settings/undecided";

const slack = { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" };
const teams = {
    tenantId: "8a2b54d8-5b0a-4b2e-9f4f-0a2f5a5e1a11",
    teamId: "74361522-da01-438d-aa2e-ac7918c6bb92",
    channelId: "19:ab12@thread.tacv2",
};

describe("findSharedChannelProblems", () => {
    it("accepts other channels of a workspace, and channels of other teams", () => {
        const given = {
            slackChannels: { one: slack, two: { ...slack, channelId: "C07EZ1ABC24" } },
            teamsChannels: { three: teams, four: { ...teams, teamId: "74361522-da01-438d-aa2e-ac7918c6bb93" } },
        };
        assert.deepEqual(findSharedChannelProblems([["", given]]), []);
    });

    it("says nothing of what is decided later", () => {
        const channel = { workspaceId: undecided, channelId: slack.channelId } as const;
        const given = {
            slackChannels: { one: channel, two: channel, three: undecided },
            teamsChannels: {
                four: { ...teams, teamId: undecided },
                five: { ...teams, teamId: undecided },
                six: undecided,
            },
        } as const;
        assert.deepEqual(findSharedChannelProblems([["", given]]), []);
        assert.deepEqual(findSharedChannelProblems([["", { slackChannels: undecided, teamsChannels: undecided }]]), []);
    });

    it("refuses a Slack channel that is given again, each time it is", () => {
        const slackChannels = { one: slack, two: slack, three: slack };
        const refused = (other: string) =>
            `slackChannels.one and slackChannels.${other} are the same channel; Amazon Q Developer takes a Slack channel ` +
            "once in an account. Remove one.";
        assert.deepEqual(findSharedChannelProblems([["", { slackChannels }]]), [refused("two"), refused("three")]);
    });

    it("refuses a second channel of a team, over all topics and in whatever case its id is written", () => {
        const second = { ...teams, teamId: teams.teamId.toUpperCase(), channelId: "19:cd34@thread.tacv2" };
        const topics = [
            ["severities.page.", { teamsChannels: { office: teams } }],
            ["", { teamsChannels: { office: second } }],
        ] as const;
        assert.deepEqual(findSharedChannelProblems(topics), [
            "severities.page.teamsChannels.office and teamsChannels.office are of the same team; the AWS provider can manage " +
                "one channel of a team in an account. Remove one.",
        ]);
    });
});

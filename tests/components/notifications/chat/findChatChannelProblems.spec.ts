import * as assert from "node:assert/strict";
import {
    encodedTeamsChannelId,
    findChatChannelProblems,
    isTeamsChannelId,
} from "../../../../components/notifications/chat/findChatChannelProblems";
import { undecided } from "../../../../components/settings/undecided";

const slack = { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" };
const teams = {
    tenantId: "8a2b54d8-5b0a-4b2e-9f4f-0a2f5a5e1a11",
    teamId: "74361522-DA01-438d-aa2e-ac7918c6bb92",
    channelId: "19:ab12_CD-34@thread.tacv2",
};

describe("findChatChannelProblems", () => {
    it("accepts no channels, and channels that are decided later", () => {
        assert.deepEqual(findChatChannelProblems({}), []);
        assert.deepEqual(
            findChatChannelProblems({ slackChannels: undecided, teamsChannels: { office: undecided } }),
            [],
        );
        const unknownIds = { tenantId: undecided, teamId: undecided, channelId: undecided } as const;
        assert.deepEqual(findChatChannelProblems({ teamsChannels: { office: unknownIds } }), []);
    });

    for (const channelId of [slack.channelId, "G012AB3CD"]) {
        it(`accepts the Slack channel ${channelId}`, () => {
            assert.deepEqual(findChatChannelProblems({ slackChannels: { team: { ...slack, channelId } } }), []);
        });
    }

    for (const channelId of [
        teams.channelId,
        "19%3Aab12%40thread.tacv2",
        "19%3aab12%40thread.tacv2",
        "19:0123456789abcdef@thread.skype",
    ]) {
        it(`accepts the Teams channel ${channelId}`, () => {
            assert.deepEqual(findChatChannelProblems({ teamsChannels: { team: { ...teams, channelId } } }), []);
        });
    }

    const slackWorkspace =
        "it must be the id of a workspace, such as T07EA123LEP. Copy it from the console of Amazon Q Developer in chat " +
        "applications.";
    const slackChannel =
        "it must be the id of a channel, such as C07EZ1ABC23, and not its name. Take the end of the link that Slack copies.";
    const refusedOfSlack: readonly [change: Partial<typeof slack>, problem: string][] = [
        [{ workspaceId: "security.slack.com" }, `workspaceId is "security.slack.com"; ${slackWorkspace}`],
        [{ workspaceId: "C07EZ1ABC23" }, `workspaceId is "C07EZ1ABC23"; ${slackWorkspace}`],
        [{ channelId: "#alerts" }, `channelId is "#alerts"; ${slackChannel}`],
        [{ channelId: "D07EZ1ABC23" }, `channelId is "D07EZ1ABC23"; ${slackChannel}`],
        [{ channelId: "c07ez1abc23" }, `channelId is "c07ez1abc23"; ${slackChannel}`],
    ];
    for (const [change, problem] of refusedOfSlack) {
        it(`refuses a Slack channel with ${JSON.stringify(change)}`, () => {
            assert.deepEqual(findChatChannelProblems({ slackChannels: { team: { ...slack, ...change } } }), [
                `slackChannels.team.${problem}`,
            ]);
        });
    }

    const link = "https://teams.microsoft.com/l/channel/19%3Aab12%40thread.tacv2/General";
    const teamsChannel =
        "it must be an id such as 19:ab12@thread.tacv2, encoded or not. Copy the part after /channel/ from the channel's link.";
    const refusedOfTeams: readonly [change: Partial<typeof teams>, problem: string][] = [
        [{ tenantId: "1234" }, 'tenantId is "1234"; it must be a UUID. Copy tenantId from the channel\'s link.'],
        [{ teamId: "office" }, 'teamId is "office"; it must be a UUID. Copy groupId from the channel\'s link.'],
        [{ channelId: "General" }, `channelId is "General"; ${teamsChannel}`],
        [{ channelId: link }, `channelId is "https://teams.microsoft.com/••••"; ${teamsChannel}`],
        [{ channelId: "20:ab12@thread.tacv2" }, `channelId is "20:ab12@thread.tacv2"; ${teamsChannel}`],
    ];
    for (const [change, problem] of refusedOfTeams) {
        it(`refuses a Teams channel with ${JSON.stringify(change)}`, () => {
            assert.deepEqual(findChatChannelProblems({ teamsChannels: { team: { ...teams, ...change } } }), [
                `teamsChannels.team.${problem}`,
            ]);
        });
    }

    it("reports everything together", () => {
        const given = {
            slackChannels: { "#alerts": slack, team: { workspaceId: "", channelId: "" } },
            teamsChannels: { "a b": teams, team: teams },
        };
        assert.deepEqual(findChatChannelProblems(given), [
            'slackChannels has the name "#alerts"; a name must be 1 to 64 letters, digits, hyphens and ' +
                "underscores. Rename it.",
            'teamsChannels has the name "a b"; a name must be 1 to 64 letters, digits, hyphens and underscores. ' +
                "Rename it.",
            'slackChannels and teamsChannels both have the name "team"; the outputs tell channels apart ' +
                "by their names. Rename one.",
            `slackChannels.team.workspaceId is ""; ${slackWorkspace}`,
            `slackChannels.team.channelId is ""; ${slackChannel}`,
        ]);
    });
});

/** What the API takes (CreateMicrosoftTeamsChannelConfiguration API reference). */
const takenByApi = /^([a-zA-Z0-9-_=+/.,])*%3[aA]([a-zA-Z0-9-_=+/.,])*%40([a-zA-Z0-9-_=+/.,])*$/;

describe("teamsChannelId", () => {
    for (const id of ["19:aB_1-2@thread.tacv2", "19%3AaB_1-2%40thread.tacv2", "19%3aaB_1-2%40thread.tacv2"]) {
        it(`encodes ${id} as the API takes it`, () => {
            assert.ok(isTeamsChannelId(id));
            assert.equal(encodedTeamsChannelId(id), "19%3AaB_1-2%40thread.tacv2");
            assert.match(encodedTeamsChannelId(id), takenByApi);
        });
    }

    for (const text of [
        "",
        "General",
        "19:ab12",
        "19:a b@thread.tacv2",
        "19:ab12@thread.tacv2/General",
        "19:@thread.tacv2",
    ]) {
        it(`knows that ${JSON.stringify(text)} is no channel's id`, () => {
            assert.ok(!isTeamsChannelId(text));
        });
    }
});

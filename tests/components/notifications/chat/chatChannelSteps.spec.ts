import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { chatChannelSteps, chatChannelStepsOf } from "../../../../components/notifications/chat/chatChannelSteps";
import { outputValue } from "../../../support";

describe("chatChannelSteps", () => {
    it("say what to authorise in Slack, and how the app comes into a private channel", () => {
        assert.equal(
            chatChannelSteps.slack("T07EA123LEP"),
            "Authorise the workspace T07EA123LEP in the console of Amazon Q Developer in chat applications, once for each " +
                "account and before the channel is created. In a private channel, type /invite @Amazon Q. npx " +
                "foundations-monitor-cli verify --drill posts a real message.",
        );
    });
    it("say what to add to a team, and to authorise", () => {
        assert.equal(
            chatChannelSteps.teams("74361522-da01-438d-aa2e-ac7918c6bb92"),
            "Add the app Amazon Q Developer to the team, and authorise the team 74361522-da01-438d-aa2e-ac7918c6bb92 in the " +
                "console of Amazon Q Developer in chat applications, once for each account and before the channel is " +
                "created. npx foundations-monitor-cli verify --drill posts a real message.",
        );
    });
});

describe("chatChannelStepsOf", () => {
    it("says for each channel what to do in its application", async () => {
        const steps = chatChannelStepsOf({
            slackChannels: { security: { workspaceId: pulumi.output("T07EA123LEP"), channelId: "C07EZ1ABC23" } },
            teamsChannels: { office: { tenantId: "tenant", teamId: "team", channelId: "19:ab12@thread.tacv2" } },
        });
        assert.deepEqual(await outputValue(steps), {
            security: chatChannelSteps.slack("T07EA123LEP"),
            office: chatChannelSteps.teams("team"),
        });
    });

    it("says nothing without channels", async () => {
        assert.deepEqual(await outputValue(chatChannelStepsOf({})), {});
    });
});

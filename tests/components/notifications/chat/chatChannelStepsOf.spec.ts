import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { chatChannelSteps } from "../../../../components/notifications/chat/chatChannelSteps";
import { chatChannelStepsOf } from "../../../../components/notifications/chat/chatChannelStepsOf";
import { outputValue } from "../../../support";

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

import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type { AlarmTopicArgs } from "../../../../components";
import { postToChatChannels } from "../../../../components/notifications/chat/postToChatChannels";
import { build, buildFailure, only, typesAndNames } from "../../../support";

const slackType = "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration";
const teamsType = "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration";
const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
const tags = { owner: "security" };

const slackChannels = { security: { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" } };
const teamsChannels = {
    office: {
        tenantId: "8a2b54d8-5b0a-4b2e-9f4f-0a2f5a5e1a11",
        teamId: "74361522-da01-438d-aa2e-ac7918c6bb92",
        channelId: "19:ab12@thread.tacv2",
    },
};

const post =
    (channels: AlarmTopicArgs, topicName = "alerts", partition = "aws") =>
    () => {
        const place = pulumi.output({ partition, account: "123456789012", region: "us-east-1" });
        postToChatChannels("signin-alerts", channels, { topicArn, topicName, place, at: "", tags }, {});
    };

describe("postToChatChannels", () => {
    it("creates nothing without a channel", async () => {
        const { resources } = await build(post({ slackChannels: {} }));
        assert.deepEqual(resources, []);
    });

    it("configures each channel with one role, which the guardrail bounds too", async () => {
        const { resources } = await build(post({ slackChannels, teamsChannels }));
        assert.deepEqual(typesAndNames(resources), [
            `${slackType} signin-alerts-security`,
            `${teamsType} signin-alerts-office`,
            "aws:iam/policy:Policy signin-alerts-chat-policy",
            "aws:iam/role:Role signin-alerts-chat-role",
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment signin-alerts-chat-role-policy",
        ]);
        const common = {
            guardrailPolicyArns: ["arn:aws:iam::123456789012:policy/signin-alerts-chat-policy-id"],
            iamRoleArn: "arn:aws:iam::123456789012:role/signin-alerts-chat-role-id",
            loggingLevel: "ERROR",
            snsTopicArns: [topicArn],
            tags,
            userAuthorizationRequired: true,
        };
        assert.deepEqual(only(resources, slackType).inputs, {
            ...common,
            configurationName: "alerts-security-us-east-1",
            slackTeamId: "T07EA123LEP",
            slackChannelId: "C07EZ1ABC23",
        });
        assert.deepEqual(only(resources, teamsType).inputs, {
            ...common,
            configurationName: "alerts-office-us-east-1",
            ...teamsChannels.office,
            channelId: "19%3Aab12%40thread.tacv2",
        });
    });

    it("configures no channel before its role may read what it shows", async () => {
        const { resources } = await build(post({ slackChannels }), { preview: true });
        const { edges, dependencies } = only(resources, slackType);
        assert.deepEqual(edges, {
            guardrailPolicyArns: ["signin-alerts-chat-policy"],
            iamRoleArn: ["signin-alerts-chat-role"],
        });
        assert.deepEqual(dependencies, [
            "signin-alerts-chat-policy",
            "signin-alerts-chat-role",
            "signin-alerts-chat-role-policy",
        ]);
    });

    it("creates nothing in a partition that has no Amazon Q Developer", async () => {
        const { messages, resources } = await buildFailure(post({ slackChannels }, "alerts", "aws-us-gov"));
        assert.deepEqual(messages, [
            "The chat channels cannot be used:\n- slackChannels and teamsChannels need Amazon Q Developer in chat " +
                "applications, which is in the partition aws only; this is aws-us-gov. Remove them, and subscribe " +
                "somebody in another way.",
        ]);
        assert.deepEqual(resources, []);
    });

    it("creates nothing where a configuration's name would be too long", async () => {
        const { messages, resources } = await buildFailure(post({ teamsChannels }, "t".repeat(120)));
        assert.match(messages[0] ?? "", /^The chat channels cannot be used:\n- The chat channel office would be /);
        assert.deepEqual(resources, []);
    });
});

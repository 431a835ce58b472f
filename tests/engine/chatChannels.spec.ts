import * as assert from "node:assert/strict";
import * as path from "node:path";
import { describeWithPulumi } from "./describeWithPulumi";
import { type EngineEvent, policyEventsOf, stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";
import { editStackFile } from "./stackFile";
import { awsNames } from "./stackState";
import { slackWorkspaceKind, teamKind } from "./standIn/services/chatbot";

const region = "us-east-1";
const setting = (name: string) => `foundations-monitor:${name}`;
const slackToken = "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration";
const topicArn = `arn:aws:sns:${region}:${homeAccount}:foundations-alerts`;

const security = { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" };
const office = {
    tenantId: "8a2b54d8-5b0a-4b2e-9f4f-0a2f5a5e1a11",
    teamId: "74361522-da01-438d-aa2e-ac7918c6bb92",
    channelId: "19:ab12@thread.tacv2",
};

const chatResources = [
    "foundations-alerts-chat-policy",
    "foundations-alerts-chat-role",
    "foundations-alerts-chat-role-policy",
    "foundations-alerts-office",
    "foundations-alerts-security",
];

describeWithPulumi("Chat channels", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;
    const shared = () => sandbox.aws.resources(homeAccount, "global");
    const configuration = (name: string) =>
        shared().get(slackToken, `arn:aws:chatbot::${homeAccount}:chat-configuration/slack-channel/${name}`);
    const pack = () => path.join(pulumi.folder, "policy-pack");
    /** What the pack says of the notifications: of the trail, which is outside the stack, it has a remark. */
    const verdict = (events: readonly EngineEvent[]) =>
        policyEventsOf(events).filter(({ policyName }) => policyName !== "alert-path-remarks");
    const configure = (settings: Record<string, unknown>) =>
        editStackFile(pulumi, "dev", (config) => ({ ...config, ...settings }));
    const deploy = async (settings: Record<string, unknown>) => {
        configure(settings);
        return stepsOf((await pulumi.succeed("up", "--yes", "--skip-preview")).events);
    };

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region });
        shared().put(slackWorkspaceKind, security.workspaceId, {});
        pulumi = sandbox.program();
        await pulumi.succeed("stack", "init", "dev");
        configure({
            [setting("subscriptions")]: {},
            [setting("slackChannels")]: { security },
            [setting("teamsChannels")]: { office },
        });
    });
    after(() => sandbox?.dispose());

    it("are an notifications for the policy pack in the first preview, when no topic has an ARN", async () => {
        const { events } = await pulumi.succeed("preview", "--policy-pack", pack());
        assert.deepEqual(
            stepsOf(events).filter((step) => chatResources.some((name) => step.endsWith(` ${name}`))),
            chatResources.map((name) => `create ${name}`),
        );
        assert.deepEqual(verdict(events), []);
    });

    it("are not created for a team that nobody has authorised, and AWS says so", async () => {
        const { code, text } = await pulumi.run("up", "--yes", "--skip-preview");
        assert.notEqual(code, 0);
        assert.match(text, /team of Microsoft Teams 74361522-da01-438d-aa2e-ac7918c6bb92 has not been authorized/);
    });

    it("are created once it is, the pack accepts them, and the outputs say what to do by hand", async () => {
        shared().put(teamKind, office.teamId, {});
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview", "--policy-pack", pack());
        assert.deepEqual(verdict(events), []);
        const slack = configuration("foundations-alerts-security-us-east-1");
        assert.deepEqual(slack?.snsTopicArns, [topicArn]);
        assert.match(
            String(slack?.guardrailPolicyArns),
            /^arn:aws:iam::123456789012:policy\/foundations-alerts-chat-policy-/,
        );
        const steps = await pulumi.json<Record<string, string>>("stack", "output", "chatChannelSteps");
        assert.deepEqual(Object.keys(steps).sort(), ["office", "security"]);
        await pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
    });

    it("move to another channel in place", async () => {
        const slackChannels = { security: { ...security, channelId: "C07EZ1ABC24" } };
        assert.deepEqual(await deploy({ [setting("slackChannels")]: slackChannels }), [
            "update foundations-alerts-security",
        ]);
        assert.equal(configuration("foundations-alerts-security-us-east-1")?.slackChannelId, "C07EZ1ABC24");
    });

    it("are configured anew, the old configuration first, where the API cannot change a name", async () => {
        const slackChannels = { security: { ...security, channelId: "C07EZ1ABC24" } };
        sandbox.aws.forgetCalls();
        await deploy({ [setting("topic")]: { name: "pages" }, [setting("slackChannels")]: slackChannels });
        const changes = sandbox.aws.changes().filter((change) => change.startsWith("chatbot:"));
        assert.deepEqual(
            changes.filter((change) => change.includes("Slack")),
            [
                "chatbot:DeleteSlackChannelConfiguration foundations-alerts-security",
                "chatbot:CreateSlackChannelConfiguration foundations-alerts-security",
            ],
        );
        assert.equal(configuration("foundations-alerts-security-us-east-1"), undefined);
        assert.ok(configuration("pages-security-us-east-1"));
    });

    it("are put right after somebody has taken the topic from a channel in the console", async () => {
        const arn = `arn:aws:chatbot::${homeAccount}:chat-configuration/slack-channel/pages-security-us-east-1`;
        shared().put(slackToken, arn, { ...shared().get(slackToken, arn), snsTopicArns: [] });
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview", "--refresh");
        assert.ok(stepsOf(events).includes("update foundations-alerts-security"), stepsOf(events).join("\n"));
        assert.deepEqual(configuration("pages-security-us-east-1")?.snsTopicArns, [
            topicArn.replace(/[^:]+$/, "pages"),
        ]);
    });

    it("go with their role and policy when the last of them is removed", async () => {
        const steps = await deploy({
            [setting("subscriptions")]: { team: { protocol: "sms", endpoint: "+46701234567" } },
            [setting("slackChannels")]: {},
            [setting("teamsChannels")]: {},
        });
        assert.deepEqual(
            steps.filter((step) => step.startsWith("delete ")),
            chatResources.map((name) => `delete ${name}`),
        );
        assert.deepEqual(
            (await awsNames(pulumi)).filter((name) => chatResources.includes(name)),
            [],
        );
    });
});

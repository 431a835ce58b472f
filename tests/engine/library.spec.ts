import * as assert from "node:assert/strict";
import { describeWithPulumi } from "./describeWithPulumi";
import { stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";
import { stateResources } from "./stackState";

describeWithPulumi("Components in a program of somebody else", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;
    const up = ["up", "--yes", "--skip-preview"];

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
        pulumi = sandbox.program("tests/engine/programs/library");
        await pulumi.succeed("stack", "init", "dev");
        await pulumi.succeed("config", "set", "aws:region", "us-east-1");
    });
    after(() => sandbox?.dispose());

    it("take values that other resources decide, and then change nothing", async () => {
        await pulumi.succeed("preview");
        await pulumi.succeed(...up);
        await pulumi.succeed(...up, "--refresh", "--expect-no-changes");
    });

    it("are created where their provider is, with what a transform gives their children", () => {
        const alarms = (region: string) =>
            sandbox.aws
                .resources(homeAccount, region)
                .list("aws:cloudwatch/metricAlarm:MetricAlarm")
                .map(({ name, tags }) => [name, tags]);
        const platform = { team: "platform" };
        assert.deepEqual(Object.fromEntries(alarms("us-east-1")), {
            ConsoleSigninFailures: platform,
            AlertPathHeartbeat: platform,
            AlertPathTamper: platform,
        });
        assert.deepEqual(
            alarms("eu-north-1").map(([name]) => name),
            ["ConsoleSigninFailures"],
        );
    });

    it("leave no secret that they were given in the state", async () => {
        const { stdout } = await pulumi.succeed("stack", "export");
        for (const secret of ["0a1b2c3d", "team@example.com", "Norrland"]) {
            assert.ok(!stdout.includes(secret), `${secret} is in the exported state`);
        }
    });

    it("tell the new topic before the old one goes when they are named otherwise", async () => {
        await pulumi.succeed("config", "set", "namePrefix", "new-");
        await pulumi.succeed("config", "set", "topicName", "northern-pages");
        sandbox.aws.forgetCalls();
        const { events } = await pulumi.succeed(...up);

        const calls = sandbox.aws
            .calls()
            .filter(({ outcome }) => outcome === "done")
            .map(({ action, resource }) => `${action} ${resource}`);
        const order = [
            "sns:CreateTopic north-topic",
            "sns:Subscribe north-topic-team",
            "cloudwatch:PutMetricAlarm north-alarm",
            "sns:DeleteTopic north-topic",
        ];
        assert.deepEqual(
            calls.filter((call) => order.includes(call)),
            order,
        );
        for (const name of ["monitor-alarm", "monitor-filter", "monitor-alerts", "monitor-tamper-alarm"]) {
            assert.ok(stepsOf(events).includes(`create-replacement ${name}`), name);
        }
        await pulumi.succeed(...up, "--expect-no-changes");
    });

    it("leave behind what is to be retained, and nothing else", async () => {
        await pulumi.succeed("config", "set", "retain", "true");
        await pulumi.succeed(...up);
        await pulumi.succeed("destroy", "--yes", "--skip-preview");
        assert.deepEqual(await stateResources(pulumi), []);
        assert.deepEqual(sandbox.aws.resources(homeAccount, "eu-north-1").kinds().sort(), [
            "aws:kms/alias:Alias",
            "aws:kms/key:Key",
            "aws:sns/topic:Topic",
            "aws:sns/topicPolicy:TopicPolicy",
            "aws:sns/topicSubscription:TopicSubscription",
        ]);
        assert.deepEqual(sandbox.aws.resources(homeAccount, "us-east-1").kinds(), [
            "AWS::CloudTrail::Trail",
            "aws:cloudwatch/logGroup:LogGroup",
        ]);
    });
});

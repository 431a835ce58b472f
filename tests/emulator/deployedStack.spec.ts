import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { EventEmitter } from "node:events";
import { projectRoot } from "../engine/projectRoot";
import { trailLogGroup, trailName } from "../engine/putTrail";
import { readWorkflow, scriptOf } from "../workflows/workflow";
import { credentialsOf } from "./AwsClients";
import { comparable, rehearsedMessage } from "./alarmMessage";
import { describeWithEmulator } from "./describeWithEmulator";
import { account, region } from "./EmulatedAccount";
import { SampleStack } from "./SampleStack";

const subscriptions = "foundations-monitor:subscriptions";
const alarmName = "ConsoleSigninFailures";
const queue = "sqs arn:aws:sqs:us-east-1:123456789012:security-audit";
const landingZone = [`log group ${trailLogGroup}`, `trail ${trailName}`];

describeWithEmulator("The sample stack, deployed into an emulator", (url) => {
    let stack: SampleStack;

    before(async () => {
        stack = await SampleStack.prepare(url());
        await stack.aws.putTrail(trailName, trailLogGroup);
    });
    after(() => stack?.dispose());

    const told = async () => {
        const { exitCode, document } = await stack.verify();
        assert.deepEqual([exitCode, document.outcome, document.path.findings, document.doubles], [0, "told", [], []]);
        assert.deepEqual(
            document.unread.map(({ permission, kind }: Record<string, string>) => [permission, kind]),
            [
                ["cloudwatch:ListAlarmMuteRules", "not available"],
                ["sns:GetDataProtectionPolicy", "not available"],
            ],
        );
        return document.path.subscribers.map(({ label }: { label: string }) => label).sort();
    };

    it("tells mail, webhook and queue", async () => {
        await stack.deploy();
        const pager = `http ${new URL(stack.webhook.url).origin}/••••`;
        assert.deepEqual(await told(), ["email s••••••m@example.com", pager, queue]);
    });

    it("is verified by the step of the workflows that deploy and watch", async () => {
        const watch = scriptOf(readWorkflow("docs/workflows/watch.yml"), "Verify the account");
        const deploy = scriptOf(readWorkflow("docs/workflows/deploy.yml"), "Verify the account");
        assert.ok(watch.startsWith(deploy));
        const { accessKeyId, secretAccessKey } = credentialsOf(account);
        const { status, stdout } = spawnSync("bash", ["-eo", "pipefail", "-c", deploy], {
            cwd: projectRoot,
            encoding: "utf8",
            env: {
                PATH: process.env.PATH,
                AWS_REGION: region,
                AWS_ENDPOINT_URL: url(),
                AWS_ACCESS_KEY_ID: accessKeyId,
                AWS_SECRET_ACCESS_KEY: secretAccessKey,
            },
        });
        assert.equal(status, 0, stdout);
        assert.match(stdout, / subscribers told$/m);
    });

    it("drills: queue and webhook get the message that the rehearsal predicts, and the state is put back", async () => {
        const { aws, webhook } = stack;
        await aws.alarms.setAlarmState({ AlarmName: alarmName, StateValue: "OK", StateReason: "Nothing happens." });
        const interruption = new EventEmitter();
        const drilling = stack.verify(["--drill", "--yes"], { signals: interruption });
        const arrived = await stack.messages();
        // The emulator writes no actions into an alarm's history: without an interruption the drill waits a minute.
        interruption.emit("SIGINT");
        const { exitCode, document } = await drilling;

        assert.deepEqual(arrived.map(comparable), [comparable(await rehearsedMessage(stack.stackFile))]);
        assert.match(arrived[0]?.NewStateReason ?? "", /^Fire drill of foundations-monitor, started by arn:aws:/);
        assert.deepEqual(await webhook.received(1), arrived);
        const { MetricAlarms = [] } = await aws.alarms.describeAlarms({ AlarmNames: [alarmName] });
        assert.equal(MetricAlarms[0]?.StateValue, "OK");
        assert.deepEqual(document.drill.putBack, { state: "put back", to: "OK" });
        assert.deepEqual(document.drill.patternTest, {
            state: "not known",
            reason: "logs:TestMetricFilter is not available in us-east-1",
        });
        assert.deepEqual([exitCode, document.outcome, document.drill.outcome], [2, "told", "cannot tell yet"]);
    });

    it("raises its alarm once the metric has what the filter publishes for one event", async () => {
        const { metricFilters = [] } = await stack.aws.logs.describeMetricFilters({ logGroupName: trailLogGroup });
        const [metric] = metricFilters[0]?.metricTransformations ?? [];
        await stack.aws.alarms.putMetricData({
            Namespace: metric?.metricNamespace,
            MetricData: [{ MetricName: metric?.metricName, Value: Number(metric?.metricValue) }],
        });
        assert.deepEqual((await stack.messages()).map(comparable), [
            comparable(await rehearsedMessage(stack.stackFile)),
        ]);
    });

    it("reaches the queue by its grant alone", async () => {
        const { aws, webhook } = stack;
        const { QueueUrl } = await aws.queues.getQueueUrl({ QueueName: SampleStack.queueName });
        await aws.queues.setQueueAttributes({ QueueUrl, Attributes: { Policy: "" } });
        for (const StateValue of ["OK", "ALARM"] as const) {
            await aws.alarms.setAlarmState({ AlarmName: alarmName, StateValue, StateReason: "Without the grant." });
        }
        const { length } = await webhook.received(3);
        assert.deepEqual([length, await aws.takeMessages(SampleStack.queueName)], [3, []]);

        const { exitCode, document } = await stack.verify();
        assert.deepEqual([exitCode, document.outcome], [0, "told"]);
        assert.deepEqual(
            document.path.remarks.map(({ code, resource }: Record<string, string>) => [code, resource]),
            [["SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS", queue.replace("sqs ", "")]],
        );
        assert.equal(
            document.path.subscribers.some(({ label }: { label: string }) => label === queue),
            false,
        );
    });

    it("follows its stack file, and puts the grant back", async () => {
        stack.edit((config) => {
            const team = { "security-team": { protocol: "email", endpoint: "soc@example.com" } };
            return {
                ...config,
                [subscriptions]: { ...(config[subscriptions] as object), ...team },
                "foundations-monitor:controls": { "console-authentication-failures": { alarm: { period: 60 } } },
            };
        });
        assert.deepEqual(await stack.deploy(), [
            "create foundations-alerts-audit-queue-queue-policy",
            "create-replacement foundations-alerts-security-team",
            "delete-replaced foundations-alerts-security-team",
            "replace foundations-alerts-security-team",
            "update foundations-console-authentication-failures-alarm",
        ]);
        const { MetricAlarms = [] } = await stack.aws.alarms.describeAlarms({});
        assert.deepEqual(
            MetricAlarms.map(({ AlarmName, Period }) => [AlarmName, Period]),
            [[alarmName, 60]],
        );
        assert.deepEqual((await told()).slice(0, 1), ["email s••••••c@example.com"]);
    });

    it("leaves nothing behind when it is destroyed", async () => {
        assert.notDeepEqual(await stack.aws.inventory(), landingZone);
        await stack.pulumi.succeed("destroy", "--yes", "--skip-preview");
        assert.deepEqual(await stack.aws.inventory(), landingZone);
        const { exitCode, document } = await stack.verify();
        assert.deepEqual([exitCode, document.outcome], [1, "lost"]);
    });
});

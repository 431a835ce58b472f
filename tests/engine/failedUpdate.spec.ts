import * as assert from "node:assert/strict";
import { describeWithPulumi } from "./describeWithPulumi";
import { stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";
import { sampleResources } from "./sampleResources";
import { awsNames } from "./stackState";
import { until } from "./until";

/** One stack whose update fails again and again, each time further along, until it succeeds. */
describeWithPulumi("An update that fails half-way", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;
    const up = ["up", "--yes", "--skip-preview"];
    const outcomes = (action: string) =>
        sandbox.aws
            .calls()
            .filter((call) => call.action === action)
            .map(({ outcome }) => outcome);

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
        pulumi = sandbox.program();
        await pulumi.succeed("stack", "init", "dev");
    });
    after(() => sandbox?.dispose());

    it("is patient with a throttled call, and names the resource whose answer is lost", async () => {
        sandbox.aws.setFaults(
            { action: "kms:CreateKey", kind: "throttled", times: 2 },
            { action: "sns:CreateTopic", kind: "answer lost" },
        );
        const { code, text } = await pulumi.run(...up);
        assert.equal(code, 1, text);
        assert.match(text, /Topic \(foundations-alerts\):\s+error: RequestTimeout: sns:CreateTopic did not answer/);
        assert.deepEqual(outcomes("kms:CreateKey"), ["throttled", "throttled", "done"]);
    });

    it("stops at an interrupt while a call hangs", async () => {
        sandbox.aws.setFaults({ action: "cloudwatch:PutMetricAlarm", kind: "hangs" });
        const { finished, interrupt } = pulumi.start(up);
        await until("the call that hangs", () => outcomes("cloudwatch:PutMetricAlarm").includes("hangs"));
        interrupt();
        assert.match((await finished).text, /context canceled/);
    });

    it("gives AWS's reason when a call is refused", async () => {
        sandbox.aws.setFaults({ action: "cloudwatch:PutMetricAlarm", kind: "refused" });
        const { code, text } = await pulumi.run(...up);
        assert.equal(code, 1, text);
        assert.match(
            text,
            /MetricAlarm \(foundations-console-authentication-failures-alarm\):\s+error: AccessDenied: not authorized to perform/,
        );
    });

    it("is finished by the next update, which creates only what is missing", async () => {
        const present = await awsNames(pulumi);
        const missing = sampleResources.filter((name) => !present.includes(name));
        assert.ok(
            missing.includes("foundations-console-authentication-failures-alarm") &&
                present.includes("foundations-alerts"),
        );

        sandbox.aws.setFaults();
        const { events } = await pulumi.succeed(...up);
        assert.deepEqual(
            stepsOf(events),
            missing.map((name) => `create ${name}`),
        );
    });

    it("has made everything exactly once", async () => {
        const store = sandbox.aws.resources(homeAccount, "us-east-1");
        const made = store.kinds().map((kind) => [kind.split(":").at(-1), store.keys(kind).length]);
        assert.deepEqual(Object.fromEntries(made), {
            Trail: 1,
            LogGroup: 1,
            LogMetricFilter: 1,
            MetricAlarm: 1,
            Alias: 1,
            Key: 1,
            Topic: 1,
            TopicPolicy: 1,
            TopicSubscription: 3,
        });
        await pulumi.succeed(...up, "--refresh", "--expect-no-changes");
    });
});

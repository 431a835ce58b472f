import * as assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { describeWithPulumi } from "./describeWithPulumi";
import { stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";

describeWithPulumi("Another program builds on the monitor's stack", () => {
    let sandbox: PulumiSandbox;
    let monitor: PulumiCli;
    let dashboard: PulumiCli;
    const up = ["up", "--yes", "--skip-preview"];

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
        monitor = sandbox.program();
        dashboard = sandbox.program("examples/on-call-dashboard");
        await monitor.succeed("stack", "init", "dev");
        await dashboard.succeed("stack", "init", "dev");
    });
    after(() => sandbox?.dispose());

    it("is told that the stack does not exist", async () => {
        const { code, text } = await dashboard.run("preview", "--config", "monitorStack=organization/nowhere/dev");
        assert.notEqual(code, 0);
        assert.match(text, /organization\/nowhere\/dev/);
    });

    it("is told that the monitor was never deployed", async () => {
        const selection = "monitorStack=organization/foundations-monitor/dev";
        const { code, text } = await dashboard.run("preview", "--config", selection);
        assert.notEqual(code, 0);
        assert.match(text, /no output of a foundations monitor: it was never deployed/);
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("is told which outputs an older monitor lacks", async () => {
        const file = path.join(monitor.folder, "index.ts");
        const program = readFileSync(file, "utf8");
        const older = "const { alarms, region, ...outputs } = monitorOutputs(monitor);\n\nexport = outputs;";
        writeFileSync(file, program.replace("export = monitorOutputs(monitor);", older));
        await monitor.succeed(...up);
        writeFileSync(file, program);

        const { code, text } = await dashboard.run("preview");
        assert.notEqual(code, 0);
        assert.match(text, /The output alarms is missing\. Run pulumi up in that stack/);
        assert.match(text, /The output region is missing\./);
        assert.doesNotMatch(text, /The output topicArn/);
    });

    it("subscribes its own queue and draws the same metric", async () => {
        await monitor.succeed(...up);
        const { events } = await dashboard.succeed(...up);
        // Queue, policy, subscription and dashboard bear the same name.
        assert.deepEqual(stepsOf(events), Array(4).fill("create on-call"));

        const store = sandbox.aws.resources(homeAccount, "us-east-1");
        const [board] = store.list("aws:cloudwatch/dashboard:Dashboard");
        const [{ properties: chart } = { properties: {} }] = JSON.parse(String(board?.dashboardBody)).widgets;
        assert.deepEqual(chart.metrics, [["CISBenchmark", "ConsoleSigninFailures", { stat: "Sum", period: 300 }]]);
        const subscribers = store.list("aws:sns/topicSubscription:TopicSubscription").map(({ endpoint }) => endpoint);
        assert.ok(subscribers.includes(`arn:aws:sqs:us-east-1:${homeAccount}:on-call-signin-failures`));
    });

    it("goes without touching the monitor", async () => {
        await dashboard.succeed("destroy", "--yes", "--skip-preview");
        await monitor.succeed(...up, "--refresh", "--expect-no-changes");
    });
});

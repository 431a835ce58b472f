import * as assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { describeWithPulumi } from "./describeWithPulumi";
import { policyEventsOf, stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";

describeWithPulumi("A control of a team's own, with a pack of the team's own", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;
    const withPack = ["--policy-pack", "policy-pack", "--policy-pack-config", "policy-config.json"];

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
        pulumi = sandbox.program("examples/own-control");
        await pulumi.succeed("stack", "init", "dev");
    });
    after(() => sandbox?.dispose());

    /** Policies that speak, and the codes of what they say. */
    const said = (events: Awaited<ReturnType<PulumiCli["succeed"]>>["events"]): string[] =>
        policyEventsOf(events).map(
            ({ policyName, enforcementLevel, message }) =>
                `${enforcementLevel} ${policyName} ${/\[([A-Z_]+)\]/.exec(message)?.[1]}`,
        );

    it("is refused before anything is created where it can wake nobody", async () => {
        const broken = await changed("index.ts", "    ownControls,\n", "", () => pulumi.run("preview", ...withPack));
        assert.notEqual(broken.code, 0);
        assert.deepEqual(said(broken.events), ["mandatory deployment-role-used-monitored FILTER_MISSING"]);
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("is provisioned beside the benchmark's, and its pack has nothing to say but who has yet to confirm", async () => {
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview", ...withPack);
        assert.deepEqual(
            stepsOf(events).filter((step) => step.includes("deployment-role-used")),
            ["create foundations-deployment-role-used-alarm", "create foundations-deployment-role-used-filter"],
        );
        assert.deepEqual(said(events), ["advisory alarm-subscriptions-confirmed SUBSCRIPTION_NOT_CONFIRMED"]);
        const [alarm] = sandbox.aws
            .resources(homeAccount, "us-east-1")
            .list("aws:cloudwatch/metricAlarm:MetricAlarm")
            .filter(({ metricName }) => metricName === "DeploymentRoleUses");
        assert.match(String(alarm?.alarmDescription), /^Somebody used the deployment role outside the pipeline\./);
        await pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
    });

    it("is refused by the program where its samples tell another story than its pattern", async () => {
        const { code, text } = await changed(
            "ownControls.ts",
            'type: "IAMUser", userName',
            'type: "Root", userName',
            () => pulumi.run("preview"),
        );
        assert.notEqual(code, 0);
        assert.match(
            text,
            /ownControls\.deployment-role-used.*counted\[0\] \(AssumeRole\) is not counted by the pattern/s,
        );
    });

    /** Runs the program with another text in a file of it. */
    async function changed<T>(file: string, text: string, other: string, run: () => Promise<T>): Promise<T> {
        const target = path.join(pulumi.folder, file);
        const source = readFileSync(target, "utf8");
        assert.ok(source.includes(text), text);
        writeFileSync(target, source.replace(text, other));
        try {
            return await run();
        } finally {
            writeFileSync(target, source);
        }
    }
});

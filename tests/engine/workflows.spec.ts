import * as assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import * as path from "node:path";
import { readWorkflow, scriptOf } from "../workflows/workflow";
import { describeWithPulumi } from "./describeWithPulumi";
import type { CliRun, PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";

const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const preview = scriptOf(readWorkflow(".github/workflows/preview.yml"), "Preview with the policy pack");
const deploy = readWorkflow("docs/workflows/deploy.yml");
const compare = scriptOf(readWorkflow("docs/workflows/watch.yml"), "Compare the account with the program");

describeWithPulumi("The steps of the workflows for users, run as they stand there", () => {
    let sandbox: PulumiSandbox;
    let temporary: string;

    before(() => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
    });
    after(() => sandbox?.dispose());

    async function newStack(program: string): Promise<PulumiCli> {
        const pulumi = sandbox.program(program);
        await pulumi.succeed("stack", "init", "dev");
        await pulumi.succeed("config", "set", "aws:region", "us-east-1");
        return pulumi;
    }

    const pack = (): string => path.join(sandbox.program().folder, "policy-pack");
    let steps = 0;
    /** Runs a step with what the job gives it: the pack of the main branch, the stack's name, a folder of its own. */
    function run(pulumi: PulumiCli, script: string): Promise<CliRun> {
        temporary = path.join(sandbox.folder, `runner-${steps++}`);
        mkdirSync(temporary);
        const environment = {
            RUNNER_TEMP: temporary,
            GITHUB_STEP_SUMMARY: path.join(temporary, "summary.md"),
            PULUMI_OPTION_POLICY_PACK: pack(),
            STACK: "dev",
        };
        return pulumi.with(environment).bash(script);
    }

    const printed = (file: string): string => readFileSync(path.join(temporary, file), "utf8");

    /** The files of the backend with their sizes and times. */
    const backend = () =>
        (readdirSync(sandbox.state, { recursive: true }) as string[]).sort().map((file) => {
            const { size, mtimeMs } = statSync(path.join(sandbox.state, file));
            return [file, size, mtimeMs];
        });

    describe("pull request", () => {
        let pulumi: PulumiCli;
        before(async () => {
            pulumi = await newStack("tests/engine/programs/brokenAlertPath");
        });

        it("passes a stack that tells somebody, by the pack that the job names, and writes nothing into the state", async () => {
            const before = backend();
            const { code, text } = await run(pulumi, preview);
            assert.equal(code, 0, text);
            assert.ok(printed("preview/dev.txt").includes(pack()), text);
            assert.deepEqual(backend(), before);
        });

        it("rejects a stack that tells nobody, and keeps what it printed for the comment", async () => {
            await pulumi.succeed("config", "set", "fault", "key that CloudWatch cannot use");
            const { code } = await run(pulumi, preview);
            assert.notEqual(code, 0);
            assert.match(printed("preview/dev.txt"), /\[TOPIC_KEY_BLOCKS_CLOUDWATCH\]/);
        });
    });

    describe("deploy, then watch", () => {
        let pulumi: PulumiCli;
        before(async () => {
            pulumi = await newStack("");
        });

        it("deploys the stack by the pack, and says who must still confirm", async () => {
            const { code, text } = await run(pulumi, scriptOf(deploy, "Update"));
            assert.equal(code, 0, text);
            assert.ok(text.includes(pack()), text);
            const { stdout } = await run(pulumi, scriptOf(deploy, "Say who must still confirm"));
            assert.match(
                stdout,
                /^::warning::Stack dev: these subscriptions are not confirmed yet: \[ *"security-team" *\]$/m,
            );
            assert.match(
                printed("summary.md"),
                /^Stack `dev` is deployed; not confirmed yet: `\[\s*"security-team"\s*\]`\n$/,
            );
        });

        it("watches a stack that is as the program says, changing neither account nor state", async () => {
            sandbox.aws.forgetCalls();
            const before = backend();
            const { code, text } = await run(pulumi, compare);
            assert.equal(code, 0, text);
            assert.ok(printed("answers/preview.txt").includes(pack()), text);
            assert.deepEqual([sandbox.aws.changes(), backend()], [[], before]);
        });

        it("sees what somebody changed behind Pulumi's back, which an analysis of the state does not", async () => {
            const resources = sandbox.aws.resources(homeAccount, "us-east-1");
            const alarm = resources.get(alarmType, "ConsoleSigninFailures") ?? {};
            resources.put(alarmType, "ConsoleSigninFailures", { ...alarm, actionsEnabled: false });
            const { code, text } = await run(pulumi, compare);
            assert.equal(code, 7, text);
            await pulumi.succeed("policy", "analyze", "--policy-pack", pack(), "--stack", "dev");
        });

        it("fails once the stack is destroyed, which an analysis of the state passes without a word of the pack", async () => {
            await pulumi.succeed("destroy", "--yes");
            const { code, text } = await run(pulumi, compare);
            assert.equal(code, 7, text);
            const { text: analysis } = await pulumi.succeed(
                "policy",
                "analyze",
                "--policy-pack",
                pack(),
                "--stack",
                "dev",
            );
            assert.match(analysis, /Stack dev has no resources; nothing to analyze/);
        });
    });
});

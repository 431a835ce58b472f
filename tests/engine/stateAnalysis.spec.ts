import * as assert from "node:assert/strict";
import * as path from "node:path";
import { brokenAlertPaths, brokenOnceDeployed, messageOf } from "./brokenAlertPaths";
import { describeWithPulumi } from "./describeWithPulumi";
import type { CliRun, PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";

describeWithPulumi("The policy pack judges the state of what is deployed", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
        pulumi = sandbox.program("tests/engine/programs/brokenAlertPath");
        await pulumi.succeed("stack", "init", "dev");
        await pulumi.succeed("config", "set", "aws:region", "us-east-1");
    });
    after(() => sandbox?.dispose());

    /** Deploys the program with a fault, exports its state, and has the file analysed. */
    async function analyse(fault: string): Promise<CliRun> {
        await pulumi.succeed("up", "--yes", "--skip-preview", "--config", `fault=${fault}`);
        await pulumi.succeed("stack", "export", "--file", "state.json");
        const pack = path.join(sandbox.program().folder, "policy-pack");
        return pulumi.run("policy", "analyze", "--policy-pack", pack, "--file", "state.json");
    }

    it("passes a working path", async () => {
        const { code, text } = await analyse("");
        assert.equal(code, 0, text);
    });

    for (const expected of [...brokenAlertPaths, brokenOnceDeployed]) {
        it(`finds the fault "${expected.fault}" in the exported state`, async () => {
            const { code, text } = await analyse(expected.fault);
            assert.equal(code, 1, text);
            assert.match(text.replace(/^ +/gm, ""), messageOf(expected));
            assert.match(text, expected.remedy);
        });
    }
});

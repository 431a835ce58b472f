import * as assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { describeWithPulumi } from "./describeWithPulumi";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";

const commands: Readonly<Record<string, string[]>> = {
    "Pulumi.yaml": ["preview"],
    "policy-pack/PulumiPolicy.yaml": ["preview", "--policy-pack", "policy-pack"],
};

describeWithPulumi("The version of the CLI that a manifest asks for", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
        pulumi = sandbox.program();
        await pulumi.succeed("stack", "init", "dev");
    });
    after(() => sandbox?.dispose());

    for (const [manifest, command] of Object.entries(commands)) {
        it(`is obeyed: ${manifest}`, async () => {
            const file = path.join(pulumi.folder, manifest);
            const text = readFileSync(file, "utf8");
            writeFileSync(file, text.replace(/^requiredPulumiVersion: .*$/m, 'requiredPulumiVersion: ">=3.999.0"'));
            const { code, text: said } = await pulumi.run(...command);
            writeFileSync(file, text);
            assert.notEqual(code, 0);
            assert.match(said, /does not satisfy the version range ">=3\.999\.0"/);
        });
    }
});

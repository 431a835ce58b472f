import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describeWithPulumi } from "./describeWithPulumi";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { projectRoot } from "./projectRoot";
import { putTrail } from "./putTrail";

const readme = readFileSync(path.join(projectRoot, "README.md"), "utf8");

/** The `npx pulumi` commands in the first shell block of a section, as lists of arguments. */
function commandsOf(section: string): string[][] {
    const [, rest = ""] = readme.split(`\n## ${section}\n`);
    const [, block = ""] = /```sh\n(.*?)```/s.exec(rest) ?? [];
    const lines = block.split("\n").filter((line) => line.startsWith("npx pulumi "));
    assert.ok(lines.length > 0, `README.md has no commands under "${section}".`);
    return lines.map((line) => line.split(/\s+/).slice(2));
}

/** Commands that ask before they act, when a person runs them. */
const asks = new Set(["up", "destroy", "refresh"]);

describeWithPulumi("The commands of the README, in their order", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;

    before(() => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
        pulumi = sandbox.program();
    });
    after(() => sandbox?.dispose());

    for (const section of ["Deploy to an account", "Check pull requests"]) {
        it(section, async () => {
            for (const args of commandsOf(section)) {
                await pulumi.succeed(...args, ...(asks.has(args[0] ?? "") ? ["--yes"] : []));
            }
        });
    }

    it("have deployed an alarm", async () => {
        const { alarmName } = await pulumi.json<{ alarmName: string }>("stack", "output");
        assert.equal(alarmName, "ConsoleSigninFailures");
    });
});

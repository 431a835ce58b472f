import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describeWithPulumi } from "./describeWithPulumi";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { projectRoot } from "./projectRoot";
import { putTrail } from "./putTrail";

/** The `npx pulumi` commands in the shell blocks of a section of a page, as lists of arguments; single quotes are the shell's. */
function commandsOf(page: string, section: string): string[][] {
    const text = readFileSync(path.join(projectRoot, page), "utf8");
    const [, rest = ""] = text.split(`\n## ${section}\n`);
    const blocks = [...(rest.split("\n## ")[0] ?? "").matchAll(/```sh\n(.*?)```/gs)].map(([, block = ""]) => block);
    const lines = blocks.flatMap((block) => block.split("\n").filter((line) => line.startsWith("npx pulumi ")));
    assert.ok(lines.length > 0, `${page} has no commands under "${section}".`);
    return lines.map((line) =>
        [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "").slice(2),
    );
}

/** Commands that ask before they act, when a person runs them. */
const asks = new Set(["up", "destroy", "refresh"]);

const sections: Readonly<Record<string, string[]>> = {
    "README.md": ["Deploy to an account", "Check pull requests"],
    "docs/one-account.md": ["A stack to look at"],
    "docs/organizations.md": ["Deploy"],
    "examples/own-control/README.md": ["Deploy it"],
};

/** Commands stand in the folder of a program: that of the README which gives them, else the root. */
const programOf = (page: string): string => (page.startsWith("examples/") ? path.dirname(page) : "");

for (const [page, names] of Object.entries(sections)) {
    // Each in an account of its own: two monitors of one account would need a prefix.
    describeWithPulumi(`The commands of ${page}, in their order`, () => {
        let sandbox: PulumiSandbox;
        let pulumi: PulumiCli;

        before(() => {
            sandbox = new PulumiSandbox();
            putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
            pulumi = sandbox.program(programOf(page));
        });
        after(() => sandbox?.dispose());

        for (const section of names) {
            it(section, async () => {
                for (const args of commandsOf(page, section)) {
                    await pulumi.succeed(...args, ...(asks.has(args[0] ?? "") ? ["--yes"] : []));
                }
            });
        }

        if (names.length > 1) {
            it("have deployed an alarm", async () => {
                const { alarms } = await pulumi.json<{ alarms: object }>("stack", "output");
                assert.deepEqual(Object.keys(alarms), ["console-authentication-failures"]);
            });
        }
    });
}

import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import committedSchema from "../../docs/stack-file.schema.json";
import { pack, publishedFolders } from "../packaging/packages";
import { describeWithPulumi } from "./describeWithPulumi";
import { policyEventsOf, stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { projectRoot } from "./projectRoot";
import { putTrail } from "./putTrail";

const reader = `
import * as pulumi from "@pulumi/pulumi";
import { readMonitorOutputs } from "foundations-monitor";

export const { topicArn } = readMonitorOutputs(new pulumi.StackReference("organization/mon/dev"));
`;

describeWithPulumi("A project from the template, with the packages as they would be published", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;
    const withPack = ["--policy-pack", "node_modules/foundations-monitor-policy-pack"];

    before(async function () {
        this.timeout(600_000); // installs the packages' dependencies from the registry
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
        const template = path.join(sandbox.folder, "template");
        cpSync(path.join(projectRoot, "template"), template, { recursive: true });
        dependOnTarballs(path.join(template, "package.json"), sandbox.folder);
        mkdirSync(path.join(sandbox.folder, "mon"));
        pulumi = sandbox.program("../mon").with({ npm_config_cache: npmCache, npm_config_prefer_offline: "true" });
        const settings = ["-c", "aws:region=us-east-1", "-c", "trailName=management-events"];
        await pulumi.succeed("new", template, "--yes", "--name", "mon", "--stack", "dev", ...settings);
        for (const [key, value] of [
            ["protocol", "email"],
            ["endpoint", "security-team@example.com"],
        ] as const) {
            await pulumi.succeed("config", "set", "--path", `subscriptions.security-team.${key}`, value);
        }
    });
    after(() => sandbox?.dispose());

    it("has its settings under its own name", () => {
        assert.match(readFileSync(path.join(pulumi.folder, "Pulumi.yaml"), "utf8"), /^name: mon$/m);
        const stackFile = readFileSync(path.join(pulumi.folder, "Pulumi.dev.yaml"), "utf8");
        assert.match(stackFile, /^ {2}mon:trailName: management-events$/m);
    });

    it("names the schema of its stack files, which stands in the package", () => {
        const settings = readFileSync(path.join(pulumi.folder, ".vscode", "settings.json"), "utf8");
        const [schema = ""] = Object.keys(JSON.parse(settings)["yaml.schemas"]);
        assert.deepEqual(JSON.parse(readFileSync(path.join(pulumi.folder, schema), "utf8")), committedSchema);
    });

    it("is sound by the types of the packages", () => {
        execFileSync(process.execPath, [path.join(pulumi.folder, "node_modules/typescript/bin/tsc"), "-p", "."], {
            cwd: pulumi.folder,
        });
    });

    it("is rehearsed by the command, which runs the project's own program", () => {
        const command = path.join(pulumi.folder, "node_modules/.bin/foundations-monitor");
        const rehearse = () =>
            execFileSync(command, ["rehearse", "--stack-file", "Pulumi.dev.yaml"], {
                cwd: pulumi.folder,
                encoding: "utf8",
            });
        assert.match(rehearse(), /alarm "ConsoleSigninFailures" goes to ALARM.*topic ✔ → 0 told, 1 must confirm\n$/s);

        const file = path.join(pulumi.folder, "index.ts");
        const program = readFileSync(file, "utf8");
        const settings = "readMonitorSettings(new pulumi.Config())";
        writeFileSync(file, program.replace(settings, `{ ...${settings}, namePrefix: "own-" }`));
        assert.match(
            rehearse(),
            /alarm "own-ConsoleSigninFailures" goes to ALARM.*topic ✔ → 0 told, 1 must confirm\n$/s,
        );
        writeFileSync(file, program);
    });

    it("passes the pack in a preview, and is created", async () => {
        const preview = await pulumi.succeed("preview", ...withPack);
        assert.deepEqual(
            policyEventsOf(preview.events).filter(({ enforcementLevel }) => enforcementLevel === "mandatory"),
            [],
        );
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview", ...withPack);
        assert.deepEqual(stepsOf(events), [
            "create foundations-alerts",
            "create foundations-alerts-key",
            "create foundations-alerts-key-alias",
            "create foundations-alerts-policy",
            "create foundations-alerts-security-team",
            "create foundations-console-authentication-failures-alarm",
            "create foundations-console-authentication-failures-filter",
        ]);
        await pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
    });

    it("is read by another project through a stack reference", async () => {
        const folder = path.join(sandbox.folder, "reader");
        mkdirSync(folder);
        symlinkSync(path.join(pulumi.folder, "node_modules"), path.join(folder, "node_modules"));
        cpSync(path.join(pulumi.folder, "tsconfig.json"), path.join(folder, "tsconfig.json"));
        writeFileSync(path.join(folder, "index.ts"), reader);
        writeFileSync(path.join(folder, "package.json"), '{ "name": "reader" }\n');
        writeFileSync(path.join(folder, "Pulumi.yaml"), "name: reader\nruntime: nodejs\n");
        const other = sandbox.program("../reader");
        await other.succeed("stack", "init", "dev");
        await other.succeed("up", "--yes", "--skip-preview");
        assert.deepEqual(await other.json("stack", "output"), {
            topicArn: `arn:aws:sns:us-east-1:${homeAccount}:foundations-alerts`,
        });
    });
});

const npmCache = execFileSync("npm", ["config", "get", "cache"], { encoding: "utf8" }).trim();

/** The packages of this repository are taken as they would be published now. */
function dependOnTarballs(manifest: string, into: string): void {
    const tarballs = publishedFolders.map((folder) => {
        const { name } = require(path.join(projectRoot, folder, "package.json"));
        return [name, `file:${pack(folder, into)}`] as const;
    });
    const text = tarballs.reduce(
        (before, [name, tarball]) => before.replace(new RegExp(`("${name}": )"[^"]+"`), `$1"${tarball}"`),
        readFileSync(manifest, "utf8"),
    );
    writeFileSync(manifest, text);
}

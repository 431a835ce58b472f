import * as assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import committedSchema from "../../docs/stack-file.schema.json";
import { policyEventsOf } from "../engine/engineEvents";
import { projectRoot } from "../engine/projectRoot";
import { trailName } from "../engine/putTrail";
import { awsNames } from "../engine/stackState";
import { describeWithEmulator } from "./describeWithEmulator";
import { account, region } from "./EmulatedAccount";
import { EmulatedUser } from "./EmulatedUser";
import { TemplateProject } from "./TemplateProject";

const read = (...file: string[]): string => readFileSync(path.join(...file), "utf8");

/** The commands that the template tells people to run, in their order: they set, then rehearse, then deploy. */
const quickstart = [
    ...parse(read(projectRoot, "template", "Pulumi.yaml")).template.quickstart.matchAll(/^ *(npx .+)$/gm),
].map(([, command]): string => command);
const [rehearse = "", deploy = ""] = quickstart.slice(-2);

/** The program that README gives for another project. */
const [, reader = ""] =
    /^## Use it from another program\n\n```ts\n(.+?)^```/ms.exec(read(projectRoot, "README.md")) ?? [];

describeWithEmulator("A project from the template, with the packages as they would be published", (url) => {
    let project: TemplateProject;
    let folder: string;

    before(async function () {
        this.timeout(600_000);
        project = await TemplateProject.create(url());
        folder = project.pulumi.folder;
    });
    after(() => project?.dispose());

    it("has its settings under its own name", async () => {
        for (const command of quickstart.slice(0, -2)) {
            await project.run(command);
        }
        assert.match(read(folder, "Pulumi.yaml"), /^name: mon$/m);
        assert.deepEqual(parse(read(folder, "Pulumi.dev.yaml")).config, {
            "aws:allowedAccountIds": [account],
            "aws:region": region,
            "mon:trailName": trailName,
            "mon:subscriptions": { "security-team": { protocol: "email", endpoint: "security-team@example.com" } },
        });
    });

    it("names the schema of its stack files, which stands in the package", () => {
        const [schema = ""] = Object.keys(JSON.parse(read(folder, ".vscode/settings.json"))["yaml.schemas"]);
        assert.deepEqual(JSON.parse(read(folder, schema)), committedSchema);
    });

    it("is sound by the types of the packages", async () => {
        assert.equal(await project.run("npx tsc -p ."), "");
    });

    it("is rehearsed by the command, which runs the project's own program", async () => {
        assert.match(
            await project.run(rehearse),
            /alarm "ConsoleSigninFailures" goes to ALARM.*topic ✔ → 0 told, 1 must confirm\n$/s,
        );
        const file = path.join(folder, "index.ts");
        const program = read(file);
        const settings = "readMonitorSettings(new pulumi.Config())";
        writeFileSync(file, program.replace(settings, `{ ...${settings}, namePrefix: "own-" }`));
        assert.match(
            await project.run(rehearse),
            /alarm "own-ConsoleSigninFailures" goes to ALARM.*topic ✔ → 0 told, 1 must confirm\n$/s,
        );
        writeFileSync(file, program);
    });

    it("passes the pack in a preview, and a company's own pack that takes the policies from it", async () => {
        const company = path.join(folder, "company");
        cpSync(path.join(projectRoot, "tests/engine/programs/emptyPack"), company, { recursive: true });
        writeFileSync(
            path.join(company, "index.js"),
            `const { PolicyPack } = require("@pulumi/policy");
            const { policies } = require("foundations-monitor-policy-pack/policies");
            new PolicyPack("company", { policies });`,
        );
        const packs = ["node_modules/foundations-monitor-policy-pack", "company"];
        const words = packs.flatMap((pack) => ["--policy-pack", pack]);
        const { events, text } = await project.pulumi.succeed("preview", ...words);
        assert.deepEqual(policyEventsOf(events), []);
        const judges = [...text.matchAll(/^ +✅ (\S+)@/gm)].map(([, name]) => name);
        assert.deepEqual(judges.sort(), ["company", "foundations-monitor"]);
    });

    it("is deployed into an account in which nobody is told, by its quickstart", async () => {
        assert.deepEqual(await project.verify(), [1, "lost"]);
        await project.run(deploy);
        assert.deepEqual(await awsNames(project.pulumi), [
            "foundations-alerts",
            "foundations-alerts-key",
            "foundations-alerts-key-alias",
            "foundations-alerts-policy",
            "foundations-alerts-security-team",
            "foundations-console-authentication-failures-alarm",
            "foundations-console-authentication-failures-filter",
        ]);
        await project.pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
    });

    it("is read by another project through a stack reference", async () => {
        const other = project.emptyFolder("reader");
        const { dependencies, devDependencies } = JSON.parse(read(folder, "package.json"));
        const { "ts-node": tsNode, typescript } = devDependencies;
        const files = {
            "Pulumi.yaml": "name: reader\nruntime: nodejs\n",
            "package.json": JSON.stringify({ dependencies: { ...dependencies, "ts-node": tsNode, typescript } }),
            "tsconfig.json": read(folder, "tsconfig.json"),
            "index.ts": reader.replace(/organization\/[\w/-]+/, "organization/mon/dev"),
        };
        for (const [file, text] of Object.entries(files)) {
            writeFileSync(path.join(other.folder, file), text);
        }
        await other.succeed("install");
        await other.succeed("stack", "init", "dev");
        await other.succeed("up", "--yes", "--skip-preview");
        assert.deepEqual(await other.json("stack", "output"), {
            topicArn: `arn:aws:sns:${region}:${account}:foundations-alerts`,
        });
    });

    it("is verified by the command: told, which somebody without permissions cannot tell", async () => {
        assert.deepEqual(await project.verify(), [0, "told"]);
        const nobody = await EmulatedUser.create(url(), "nobody");
        assert.deepEqual(await project.verify(nobody.credentials), [2, "cannot tell yet"]);
    });
});

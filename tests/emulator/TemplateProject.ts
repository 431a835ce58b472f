import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PulumiCli } from "../engine/PulumiCli";
import type { PulumiSandbox } from "../engine/PulumiSandbox";
import { projectRoot } from "../engine/projectRoot";
import { trailLogGroup, trailName } from "../engine/putTrail";
import { pack, publishedFolders } from "../packaging/packages";
import { credentialsOf } from "./AwsClients";
import { account, EmulatedAccount, region } from "./EmulatedAccount";
import { emulatorSandbox } from "./emulatorSandbox";

/**
 * A project that `pulumi new` has made of the template in an empty folder, for an emulated account with a trail. The
 * packages of this repository are taken as they would be published now: their tarballs lie beside it, and nothing else does.
 */
export class TemplateProject {
    readonly pulumi: PulumiCli;
    private readonly sandbox: PulumiSandbox;

    private constructor(private readonly url: string) {
        this.sandbox = emulatorSandbox(url);
        this.pulumi = this.emptyFolder("mon");
    }

    /** Installs the packages' dependencies from the registry: with nothing in npm's cache, that takes minutes. */
    static async create(url: string): Promise<TemplateProject> {
        const project = new TemplateProject(url);
        try {
            await project.create();
            return project;
        } catch (error) {
            await project.dispose();
            throw error;
        }
    }

    /** The CLI in an empty folder beside the project. */
    emptyFolder(name: string): PulumiCli {
        mkdirSync(join(this.sandbox.folder, name));
        return this.sandbox.program(`../${name}`).with({
            npm_config_cache: execFileSync("npm", ["config", "get", "cache"], { encoding: "utf8" }).trim(),
            npm_config_prefer_offline: "true",
            PULUMI_SKIP_CONFIRMATIONS: "true",
        });
    }

    /** Runs a command that must succeed, as a person types it in the project's folder; what it printed. */
    async run(command: string): Promise<string> {
        const { code, text } = await this.pulumi.bash(command);
        assert.equal(code, 0, `${command}: ${text}`);
        return text;
    }

    /** What the project's own command says of the account to somebody with these credentials, after its exit code. */
    async verify({ accessKeyId, secretAccessKey } = credentialsOf(account)): Promise<[number | null, string]> {
        const { code, stdout, text } = await this.pulumi
            .with({ AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey })
            .bash(`npx foundations-monitor verify --region ${region} --endpoint-url ${this.url} --json`);
        assert.notEqual(stdout, "", text);
        return [code, JSON.parse(stdout).outcome];
    }

    dispose(): Promise<void> {
        return this.sandbox.dispose();
    }

    private async create(): Promise<void> {
        await new EmulatedAccount(this.url).putTrail(trailName, trailLogGroup);
        const template = join(this.sandbox.folder, "template");
        cpSync(join(projectRoot, "template"), template, { recursive: true });
        this.dependOnTarballs(join(template, "package.json"));
        const settings = ["-c", `aws:region=${region}`, "-c", `trailName=${trailName}`];
        await this.pulumi.succeed("new", template, "--yes", "--name", "mon", "--stack", "dev", ...settings);
    }

    private dependOnTarballs(manifest: string): void {
        const text = publishedFolders.reduce(
            (before, folder) => {
                const { name } = require(join(projectRoot, folder, "package.json"));
                const tarball = pack(folder, this.sandbox.folder);
                return before.replace(new RegExp(`("${name}": )"[^"]+"`), `$1"file:${tarball}"`);
            },
            readFileSync(manifest, "utf8"),
        );
        writeFileSync(manifest, text);
    }
}

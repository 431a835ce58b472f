import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { buildSync } from "esbuild";
import { beforeExit } from "./beforeExit";
import { PulumiCli } from "./PulumiCli";
import { processesOf } from "./processesOf";
import { projectRoot } from "./projectRoot";
import { requirePulumiInstallation } from "./pulumiInstallation";
import { SimulatedAws } from "./SimulatedAws";
import { until } from "./until";

/** What the programs of this repository consist of. */
const programFiles = [
    "Pulumi.yaml",
    "Pulumi.dev.yaml",
    "index.ts",
    "package.json",
    "tsconfig.json",
    "components",
    "detection",
    "plugin",
    "policy-pack",
    "examples",
    "tests/engine/programs",
];

/** The stand-in for the `aws` provider that a sandbox installs. */
export interface StandIn {
    /** Its entry file. */
    readonly entry: string;
    /** Variables of the environment that it needs besides its own. */
    readonly env: Readonly<Record<string, string>>;
}

const simulatedAws: StandIn = { entry: path.join(__dirname, "standIn", "main.ts"), env: {} };

/** The account whose credentials a run has unless it says otherwise. */
export const homeAccount = "123456789012";

/**
 * A temporary folder with a home for the CLI, a state backend, a copy of the programs and a simulated AWS: all that a run
 * of the CLI can see or change. No variable of the caller's environment but PATH gets in, so no real account is reached.
 */
export class PulumiSandbox {
    readonly folder = mkdtempSync(path.join(tmpdir(), "foundations-monitor-"));
    readonly aws = new SimulatedAws(this.subfolder("aws"));
    private readonly project = this.subfolder("project");
    /** Where the backend keeps the states. */
    readonly state = this.subfolder("state");
    private readonly home = this.subfolder("home");
    private readonly installation = requirePulumiInstallation();
    private readonly callOff = beforeExit(() => this.remove());

    constructor(private readonly standIn = simulatedAws) {
        symlinkSync(this.installation.versions, path.join(this.home, "versions"));
        symlinkSync(path.join(projectRoot, "node_modules"), path.join(this.project, "node_modules"));
        for (const entry of programFiles) {
            cpSync(path.join(projectRoot, entry), path.join(this.project, entry), { recursive: true });
        }
        this.installStandIn();
    }

    /** The CLI for the copy of a program, by its path in the repository. */
    program(directory = ""): PulumiCli {
        return new PulumiCli(this.installation.command, path.join(this.project, directory), this.env());
    }

    /** Removes everything. Throws if a process of a run is still there a few seconds after it. */
    async dispose(): Promise<void> {
        try {
            await until("the end of the processes of the sandbox", () => processesOf(this.folder).length === 0, 10_000);
        } finally {
            this.remove();
            this.callOff();
        }
    }

    private remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }

    private env(): Record<string, string> {
        return {
            PATH: [this.installation.bin, process.env.PATH].join(path.delimiter),
            HOME: this.home,
            TMPDIR: this.subfolder("tmp"),
            PULUMI_HOME: this.home,
            PULUMI_BACKEND_URL: `file://${this.state}`,
            PULUMI_CONFIG_PASSPHRASE: "sandbox",
            PULUMI_SKIP_UPDATE_CHECK: "true",
            PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
            PULUMI_IGNORE_AMBIENT_PLUGINS: "true",
            PULUMI_NODEJS_TRANSPILE_ONLY: "true",
            PULUMI_DEBUG_COMMANDS: "true", // for --event-log
            STAND_IN_FOLDER: this.aws.folder,
            STAND_IN_ACCOUNT: homeAccount,
            STAND_IN_VERSION: awsVersion,
            ...this.standIn.env,
        };
    }

    /** Bundled, because the engine starts it several times per command. */
    private installStandIn(): void {
        const plugin = path.join(this.home, "plugins", `resource-aws-v${awsVersion}`);
        mkdirSync(plugin, { recursive: true });
        buildSync({
            entryPoints: [this.standIn.entry],
            outfile: path.join(plugin, "main.js"),
            bundle: true,
            platform: "node",
            target: "node20",
            logLevel: "warning",
        });
        const script = `#!/bin/sh\nexec '${process.execPath}' '${path.join(plugin, "main.js")}' "$@"\n`;
        writeFileSync(path.join(plugin, "pulumi-resource-aws"), script, { mode: 0o755 });
    }

    private subfolder(name: string): string {
        const folder = path.join(this.folder, name);
        mkdirSync(folder, { recursive: true });
        return folder;
    }
}

/** The stand-in passes for the provider version that the SDK asks for. */
const { version: awsVersion } = require("@pulumi/aws/package.json") as { version: string };

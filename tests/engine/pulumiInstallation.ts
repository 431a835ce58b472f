import { existsSync } from "node:fs";
import { homedir } from "node:os";
import * as path from "node:path";

/** The Pulumi CLI that the npm package `pulumi` of this project runs. */
export interface PulumiInstallation {
    /** The entry of the npm package. */
    readonly command: string;
    /** The folder of the CLI itself. */
    readonly bin: string;
    /** The folder in which the npm package looks for CLIs; a PULUMI_HOME of one's own needs a link to it. */
    readonly versions: string;
}

/** The installed CLI, or undefined: the npm package downloads it at the first `npx pulumi`, which a test does not. */
export function findPulumiInstallation(): PulumiInstallation | undefined {
    const manifest = require.resolve("pulumi/package.json");
    const { version, bin } = require(manifest) as { version: string; bin: { pulumi: string } };
    const versions = path.join(process.env.PULUMI_HOME ?? path.join(homedir(), ".pulumi"), "versions");
    const folder = path.join(versions, version, "bin");
    return existsSync(path.join(folder, "pulumi"))
        ? { command: path.join(path.dirname(manifest), bin.pulumi), bin: folder, versions }
        : undefined;
}

export function requirePulumiInstallation(): PulumiInstallation {
    const installation = findPulumiInstallation();
    if (!installation) {
        throw new Error(pulumiMissing);
    }
    return installation;
}

export const pulumiMissing =
    "The Pulumi CLI of this project is not installed: run `npx pulumi version` once, which downloads it.";

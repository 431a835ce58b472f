import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import * as path from "node:path";
import { projectRoot } from "./projectRoot";

/** What Git leaves out of a clone. */
const notTracked = [".git", "node_modules", "dist"];

/**
 * Puts this repository into a folder as a clone of a tag has it, without anything installed or built, and installs the
 * component plug-in there, as `pulumi install` and `pulumi package add` do.
 *
 * @returns the plug-in's folder.
 */
export function cloneComponentPackage(into: string): string {
    cpSync(projectRoot, into, { recursive: true, filter: (file) => !notTracked.includes(path.basename(file)) });
    const plugin = path.join(into, "plugin");
    execFileSync("npm", ["install", "--omit=dev", "--prefer-offline", "--loglevel=error", "--no-audit", "--no-fund"], {
        cwd: plugin,
        stdio: "pipe",
    });
    return plugin;
}

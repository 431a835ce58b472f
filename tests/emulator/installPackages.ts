import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const cache = join(__dirname, "../../node_modules/.cache/foundations-monitor");

/**
 * Installs programs of the Python Package Index into a virtual environment in a cache folder, when they are first asked
 * for.
 *
 * @param packages with their versions, such as `moto[server]==5.2.5`.
 * @returns the folder of their programs.
 * @throws Error with what the installer said, if there is no Python or no package index.
 */
export function installPackages(packages: readonly string[]): string {
    const home = join(cache, packages.join("-").replace(/[^\w.-]+/g, "-"));
    const complete = join(home, "complete");
    if (!existsSync(complete)) {
        // A half-installed one of a run that was interrupted is of no use.
        rmSync(home, { recursive: true, force: true });
        mkdirSync(cache, { recursive: true });
        run("python3", "-m", "venv", home);
        run(join(home, "bin/pip"), "install", "--quiet", "--disable-pip-version-check", ...packages);
        mkdirSync(`${complete}.part`);
        renameSync(`${complete}.part`, complete);
    }
    return join(home, "bin");
}

/** The version of the first of some packages: `5.2.5` of `moto[server]==5.2.5`. */
export const versionOf = ([first = ""]: readonly string[]): string => first.split("==")[1] ?? "";

function run(program: string, ...words: string[]): void {
    try {
        execFileSync(program, words, { stdio: ["ignore", "ignore", "pipe"], timeout: 600_000 });
    } catch (error) {
        const said = String((error as { stderr?: unknown }).stderr ?? "").trim();
        throw new Error(
            `This cannot be installed here: ${program} ${words.join(" ")} failed. ${said || (error as Error).message}`,
        );
    }
}

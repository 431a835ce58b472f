import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** MiniStack, an emulator of AWS from the Python Package Index. Pinned: what it can do changes with every release. */
const packages = ["ministack==1.5.33", "cbor2==6.3.0"];
const cache = join(__dirname, "../../node_modules/.cache/foundations-monitor");
const home = join(cache, packages.join("-").replaceAll("==", "-"));

/**
 * The path of the emulator's program, installed into a cache folder when it is first asked for.
 *
 * @throws Error with what the installer said, if there is no Python or no package index.
 */
export function installEmulator(): string {
    const program = join(home, "bin/ministack");
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
    return program;
}

function run(program: string, ...words: string[]): void {
    try {
        execFileSync(program, words, { stdio: ["ignore", "ignore", "pipe"], timeout: 300_000 });
    } catch (error) {
        const said = String((error as { stderr?: unknown }).stderr ?? "").trim();
        throw new Error(
            `The emulator cannot be installed here: ${program} ${words.join(" ")} failed. ${said || (error as Error).message}`,
        );
    }
}

import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isCompiled } from "../callOf";
import { InputError } from "../InputError";

/**
 * The file that Pulumi's host for Node.js would run: what `main` of the `Pulumi.yaml` names, else of the `package.json`,
 * else the index.
 *
 * @param folder of the `Pulumi.yaml`.
 * @param main a file or a folder, relative to that.
 * @returns undefined if there is no such file.
 */
export function programIn(folder: string, main = ""): string | undefined {
    const named = join(folder, main);
    const files = [named, ...packageMain(named), join(named, "index.ts"), join(named, "index.js")];
    return files.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

function packageMain(folder: string): string[] {
    const manifest = join(folder, "package.json");
    try {
        const { main }: { main?: unknown } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")) : {};
        return typeof main === "string" ? [join(folder, main)] : [];
    } catch {
        return []; // Node.js itself complains of it when the program is run.
    }
}

/**
 * Makes Node.js take a program in TypeScript, by the ts-node of its project, as Pulumi does. In the checkout it does so already.
 *
 * @throws {InputError} if the project has none.
 */
export function takeTypeScript(program: string): void {
    if (!isCompiled || !program.endsWith(".ts")) {
        return;
    }
    try {
        createRequire(program)("ts-node").register({ transpileOnly: true, projectSearchDir: dirname(program) });
    } catch {
        throw new InputError(
            `${program} is written in TypeScript, and its project has no ts-node that could run it. Run npm install in ` +
                `${dirname(program)}; where that is not enough, npm install --save-dev ts-node typescript.`,
        );
    }
}

/** What a person has to do where a program names a package that is not there; undefined of any other failure. */
export function missingPackage(failure: unknown, program: string): string | undefined {
    const { code = "", message = "" } = failure instanceof Error ? (failure as NodeJS.ErrnoException) : {};
    const [, name] = /^Cannot find module '([^./'][^']*)'/.exec(message) ?? [];
    return code !== "MODULE_NOT_FOUND" || name === undefined
        ? undefined
        : `The program ${program} needs the package ${name}, which is not installed: run npm install in ${dirname(program)}.`;
}

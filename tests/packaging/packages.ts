import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";

const root = path.join(__dirname, "../..");

/** Folders of the manifests of what is published on npm. */
export const publishedFolders = [".", "policy-pack", "drills"] as const;

/** Packs what `npm run build` has built, as it would be published; the path of the tarball. */
export function pack(folder: string, into: string): string {
    const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--silent", "--pack-destination", into], {
        cwd: path.join(root, folder),
        encoding: "utf8",
    });
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    return path.join(into, filename);
}

export const emptyFolder = (): string => mkdtempSync(path.join(realpathSync(tmpdir()), "foundations-monitor-"));

/**
 * Installs a packed package into a directory, and with it what its manifest depends on: links to what this repository has
 * installed, so that no registry is asked. Nothing else can be found from there.
 *
 * @param others further packages that a program there needs.
 * @returns the folder of the package.
 */
export function install(folder: string, directory: string, ...others: string[]): string {
    const { name, dependencies } = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8"));
    const modules = path.join(directory, "node_modules");
    const target = path.join(modules, name);
    mkdirSync(target, { recursive: true });
    execFileSync("tar", ["-xzf", pack(folder, directory), "-C", target, "--strip-components=1"]);
    for (const needed of [...Object.keys(dependencies), ...others]) {
        mkdirSync(path.dirname(path.join(modules, needed)), { recursive: true });
        symlinkSync(path.join(root, "node_modules", needed), path.join(modules, needed));
    }
    return target;
}

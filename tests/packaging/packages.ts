import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync } from "node:fs";
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

import { readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../InputError";
import { type FileReport, unreadable } from "./fileReport";

/** A file to be read. */
export interface LogFile {
    readonly path: string;
    /** Bytes on the disk. */
    readonly size: number;
}

/** What the paths of a command line stand for. */
export interface FoundFiles {
    /** Each file once, in the order of the paths and, in a folder, of the names, which begin with the date. */
    readonly files: readonly LogFile[];
    /** Folders and files that cannot be looked at. */
    readonly problems: readonly FileReport[];
}

/**
 * Finds the files under paths: files as they are, folders with everything in them. Hidden files are left out, which no
 * AWS service writes.
 *
 * @throws {InputError} if a path does not exist, all of those together.
 */
export function findLogFiles(paths: readonly string[]): FoundFiles {
    const missing = paths.filter((path) => statSync(path, { throwIfNoEntry: false }) === undefined);
    if (missing.length > 0) {
        throw new InputError(
            "There is nothing to replay under these paths. They are relative to the current directory:",
            missing.map((path) => `${path} does not exist.`),
        );
    }
    const files: LogFile[] = [];
    const problems: FileReport[] = [];
    const seen = new Set<string>();
    const look = (path: string): void => {
        try {
            const real = realpathSync(path);
            if (seen.has(real)) {
                return;
            }
            seen.add(real);
            const status = statSync(real);
            if (status.isDirectory()) {
                const names = readdirSync(real).sort();
                for (const name of names.filter((each) => !each.startsWith("."))) {
                    look(join(path, name));
                }
            } else if (status.isFile()) {
                files.push({ path, size: status.size });
            }
        } catch (error) {
            const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
            problems.push(unreadable(path, failures[code] ?? `cannot be looked at (${code}).`));
        }
    };
    for (const path of paths) {
        look(path);
    }
    return { files, problems };
}

const failures: Readonly<Record<string, string>> = {
    EACCES: "may not be read by you. Change its permissions, or copy it.",
    EPERM: "may not be read by you. Change its permissions, or copy it.",
    ENOENT: "is a link that leads nowhere.",
    ELOOP: "is a link that leads to itself.",
};

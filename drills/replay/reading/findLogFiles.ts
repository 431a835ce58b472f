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
    const finder = new Finder();
    for (const path of paths) {
        finder.look(path);
    }
    return finder;
}

class Finder implements FoundFiles {
    public readonly files: LogFile[] = [];
    public readonly problems: FileReport[] = [];
    /** Real paths, so that a link does not lead to the same file again, or round in a ring. */
    private readonly seen = new Set<string>();

    public look(path: string): void {
        this.attempt(path, () => this.lookAt(path, realpathSync(path)));
    }

    private lookAt(path: string, real: string): void {
        if (this.seen.has(real)) {
            return;
        }
        this.seen.add(real);
        const status = statSync(real);
        if (status.isFile()) {
            this.files.push({ path, size: status.size });
        } else if (status.isDirectory()) {
            const entries = readdirSync(real, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
            for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
                const inside = join(path, entry.name);
                // What is no link has its real path already: asking for it costs more than all the rest.
                this.attempt(inside, () =>
                    this.lookAt(inside, entry.isSymbolicLink() ? realpathSync(inside) : join(real, entry.name)),
                );
            }
        }
    }

    private attempt(path: string, step: () => void): void {
        try {
            step();
        } catch (error) {
            const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
            this.problems.push(unreadable(path, failures[code] ?? `cannot be looked at (${code}).`));
        }
    }
}

const failures: Readonly<Record<string, string>> = {
    EACCES: "may not be read by you. Change its permissions, or copy it.",
    EPERM: "may not be read by you. Change its permissions, or copy it.",
    ENOENT: "is a link that leads nowhere.",
    ELOOP: "is a link that leads to itself.",
};

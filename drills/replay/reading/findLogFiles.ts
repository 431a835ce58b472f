import { readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../../errorCode";
import { InputError } from "../../InputError";
import { visibleText } from "../../render/visibleText";
import { type FileReport, passedOver, unreadable } from "./fileReport";

/** A file to be read. */
export interface LogFile {
    readonly path: string;
    /** Bytes on the disk; 0 for what has none there, such as a pipe. */
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
 * AWS service writes. A pipe or a device is read where it is named itself, as the shell does for `<(command)`.
 *
 * @throws {InputError} if a path does not exist, all of those together.
 */
export function findLogFiles(paths: readonly string[]): FoundFiles {
    const missing = paths.filter(doesNotExist);
    if (missing.length > 0) {
        throw new InputError(
            "There is nothing to replay under these paths. They are relative to the current directory:",
            missing.map((path) =>
                path === ""
                    ? "'' names nothing: perhaps it is a variable of the shell that is not set."
                    : `${visibleText(path, 200)} does not exist.`,
            ),
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
        this.attempt(path, () => {
            const status = statSync(path);
            if (status.isFile() || status.isDirectory()) {
                this.lookAt(path, realpathSync(path));
            } else {
                this.files.push({ path, size: 0 });
            }
        });
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
        } else {
            this.problems.push(
                passedOver(path, "is a pipe, a socket or a device, which is read if it is named itself."),
            );
        }
    }

    private attempt(path: string, step: () => void): void {
        try {
            step();
        } catch (error) {
            this.problems.push(unreadable(path, failureText(errorCode(error), path)));
        }
    }
}

/** Whether there is nothing of this name, as far as that can be seen. */
function doesNotExist(path: string): boolean {
    try {
        statSync(path);
        return false;
    } catch (error) {
        return ["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(errorCode(error));
    }
}

function failureText(code: string, path: string): string {
    // Node.js replaces what is no UTF-8 in a name, and then finds nothing of that name.
    return code === "ENOENT" && path.includes("\uFFFD")
        ? "has a name that is not UTF-8. Rename it."
        : (failures[code] ?? `cannot be looked at (${code}).`);
}

const failures: Readonly<Record<string, string>> = {
    EACCES: "may not be read by you. Change its permissions, or copy it.",
    EPERM: "may not be read by you. Change its permissions, or copy it.",
    ENOENT: "is a link that leads nowhere.",
    ELOOP: "is a link that leads to itself.",
};

import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, parse } from "node:path";
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

/** A trail leaves a million files in a year: the text that those of a folder have in common is kept once. */
class FoundFile implements LogFile {
    /** @param folder with a separator at its end, or empty. */
    constructor(
        private readonly folder: string,
        private readonly name: string,
        public readonly size: number,
    ) {}

    public get path(): string {
        return this.folder + this.name;
    }
}

class Finder implements FoundFiles {
    public readonly files: FoundFile[] = [];
    public readonly problems: FileReport[] = [];
    /** Names by their real folders, so that a link does not lead to the same file again, or round in a ring. */
    private readonly seen = new Map<string, Set<string>>();

    public look(path: string): void {
        this.attempt(path, () => {
            const status = statSync(path);
            if (status.isFile() || status.isDirectory()) {
                this.lookAt("", path, realPlace("", path));
            } else {
                this.files.push(new FoundFile("", path, 0));
            }
        });
    }

    private lookAt(folder: string, name: string, real: Place): void {
        const names = this.seen.get(real.folder) ?? new Set();
        if (names.has(real.name)) {
            return;
        }
        this.seen.set(real.folder, names.add(real.name));
        const status = statSync(real.folder + real.name);
        if (status.isFile()) {
            this.files.push(new FoundFile(folder, name, status.size));
        } else if (status.isDirectory()) {
            this.lookInto(asFolder(folder + name), asFolder(real.folder + real.name));
        } else {
            this.problems.push(
                passedOver(folder + name, "is a pipe, a socket or a device, which is read if it is named itself."),
            );
        }
    }

    private lookInto(folder: string, real: string): void {
        const entries = readdirSync(real, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
        for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
            const { name } = entry;
            // What is no link has its real path already: asking for it costs more than all the rest.
            this.attempt(folder + name, () =>
                this.lookAt(folder, name, entry.isSymbolicLink() ? realPlace(folder, name) : { folder: real, name }),
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

/** Where something is, with a separator at the end of its folder. */
interface Place {
    readonly folder: string;
    readonly name: string;
}

function realPlace(folder: string, name: string): Place {
    const { dir, base } = parse(realpathSync(folder + name));
    return { folder: asFolder(dir), name: base };
}

/** A path with one separator at its end; empty for the current folder. */
const asFolder = (path: string): string => join(path, "x").slice(0, -1);

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

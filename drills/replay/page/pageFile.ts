import { accessSync, closeSync, constants, openSync, readSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { errorCode } from "../../errorCode";
import { InputError } from "../../InputError";
import { visibleText } from "../../render/visibleText";

/**
 * Makes sure, before anything is read, that a page can be written: nobody should wait for an archive to learn of a wrong
 * name. A file that is something else than a page stays: `--html *.json.gz` would name a log file.
 *
 * @throws {InputError} if it cannot.
 */
export function requirePlaceForPage(file: string): void {
    attempt(file, () => {
        const status = statSync(file, { throwIfNoEntry: false });
        if (status === undefined) {
            accessSync(dirname(file), constants.W_OK);
        } else if (status.isFile()) {
            accessSync(file, constants.W_OK);
            if (status.size > 0 && !isPage(file)) {
                throw new InputError(
                    `${visibleText(file)} exists and is no page, so it is left as it is. Name another file for --html.`,
                );
            }
        } else if (status.isDirectory()) {
            throw Object.assign(new Error("a folder"), { code: "EISDIR" });
        }
    });
}

/** @throws {InputError} if it cannot be written. */
export function writePage(file: string, page: string): void {
    attempt(file, () => writeFileSync(file, page));
}

const pageStart = Buffer.from("<!doctype html>");

function isPage(file: string): boolean {
    const start = Buffer.alloc(pageStart.length);
    const descriptor = openSync(file, "r");
    try {
        readSync(descriptor, start);
        return start.equals(pageStart);
    } finally {
        closeSync(descriptor);
    }
}

function attempt(file: string, step: () => void): void {
    try {
        step();
    } catch (error) {
        if (error instanceof InputError) {
            throw error;
        }
        const code = errorCode(error);
        throw new InputError(
            `The page cannot be written to ${visibleText(file)} (${code}). Name a file in a folder that exists and that you may write to.`,
        );
    }
}

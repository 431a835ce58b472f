import { accessSync, closeSync, constants, openSync, readSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { errorCode } from "./errorCode";
import { InputError } from "./InputError";
import { visibleText } from "./render/visibleText";

/** A file that a drill writes on request. */
export interface OutputFile {
    readonly path: string;
    /** What is written, in a word. */
    readonly what: "page" | "report";
    /** The same with its form: `report of the form json`. */
    readonly kind: string;
    readonly option: "--html" | "--output";
    /** How all of its kind begin: what else a file holds is not overwritten. */
    readonly beginning: RegExp | undefined;
}

/** The page of a replay. */
export const pageFile = (path: string): OutputFile => ({
    path,
    what: "page",
    kind: "page",
    option: "--html",
    beginning: /^<!doctype html>/,
});

/** A report of `verify`, by its form. */
export const reportFile = (path: string, format: string): OutputFile => ({
    path,
    what: "report",
    kind: `report of the form ${format}`,
    option: "--output",
    beginning: beginnings[format],
});

const beginnings: Readonly<Record<string, RegExp>> = {
    text: /^Foundations monitor · account /,
    json: /^\{\s*"version": 1,\s*"outcome": /,
    html: /^<!doctype html>/,
    ocsf: /^\[\s*(\]|\{\s*"activity_id": 1,)/,
    asff: /^\{\s*"Findings": \[/,
    junit: /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<testsuites name="foundations-monitor verify"/,
};

/**
 * Makes sure, before anything is read, that a file can be written: nobody should wait for an archive to learn of a wrong
 * name. A file that is something else stays: `--html *.json.gz` would name a log file, `--output Pulumi.dev.yaml` is a slip.
 *
 * @throws {InputError} if it cannot.
 */
export function requirePlaceFor(file: OutputFile): void {
    attempt(file, () => {
        const { path, kind, option, beginning } = file;
        const status = statSync(path, { throwIfNoEntry: false });
        if (status === undefined) {
            // With the slash, for a file is no folder: Node.js 24 knows nothing below one, and does not say why.
            accessSync(`${dirname(path)}/`, constants.W_OK);
        } else if (status.isDirectory()) {
            throw Object.assign(new Error("a folder"), { code: "EISDIR" });
        } else if (status.isFile()) {
            accessSync(path, constants.W_OK);
            if (status.size > 0 && !beginning?.test(beginningOf(path))) {
                throw new InputError(
                    `${visibleText(path)} exists and is no ${kind}, so it is left as it is. Name another file for ${option}.`,
                );
            }
        }
    });
}

/** @throws {InputError} if it cannot be written. */
export function writeOutput(file: OutputFile, text: string): void {
    attempt(file, () => writeFileSync(file.path, text));
}

function beginningOf(path: string): string {
    const start = Buffer.alloc(200);
    const descriptor = openSync(path, "r");
    try {
        return start.subarray(0, readSync(descriptor, start)).toString("utf8");
    } finally {
        closeSync(descriptor);
    }
}

function attempt({ path, what }: OutputFile, step: () => void): void {
    try {
        step();
    } catch (error) {
        if (error instanceof InputError) {
            throw error;
        }
        throw new InputError(
            `The ${what} cannot be written to ${visibleText(path)} (${errorCode(error)}). Name a file in a folder that exists and that you may write to.`,
        );
    }
}

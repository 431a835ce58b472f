import { accessSync, closeSync, constants, openSync, readSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { errorCode } from "../errorCode";
import { InputError } from "../InputError";

/** How a report begins in each form: what else a file holds is not overwritten. */
const beginnings: Readonly<Record<string, RegExp>> = {
    text: /^Foundations monitor · account /,
    json: /^\{\s*"version": 1,\s*"outcome": /,
    html: /^<!doctype html>/,
    ocsf: /^\[\s*(\]|\{\s*"activity_id": 1,)/,
    asff: /^\{\s*"Findings": \[/,
    junit: /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<testsuites name="foundations-monitor verify"/,
};

/**
 * Makes sure, before the account is read, that a report can be written. A file that is something else than an earlier
 * report of the form stays: `--output Pulumi.dev.yaml` is a slip.
 *
 * @throws {InputError} if it cannot.
 */
export function requirePlaceForReport(file: string, format: string): void {
    attempt(file, () => {
        const status = statSync(file, { throwIfNoEntry: false });
        if (status === undefined) {
            accessSync(dirname(file), constants.W_OK);
        } else if (status.isDirectory()) {
            throw Object.assign(new Error("a folder"), { code: "EISDIR" });
        } else if (status.isFile()) {
            accessSync(file, constants.W_OK);
            if (status.size > 0 && !beginnings[format]?.test(beginningOf(file))) {
                throw new InputError(
                    `${file} exists and is no report of the form ${format}, so it is left as it is. Name another file for --output.`,
                );
            }
        }
    });
}

/** @throws {InputError} if it cannot be written. */
export function writeReport(file: string, report: string): void {
    attempt(file, () => writeFileSync(file, report));
}

function beginningOf(file: string): string {
    const start = Buffer.alloc(200);
    const descriptor = openSync(file, "r");
    try {
        return start.subarray(0, readSync(descriptor, start)).toString("utf8");
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
        throw new InputError(
            `The report cannot be written to ${file} (${errorCode(error)}). Name a file in a folder that exists and that you may write to.`,
        );
    }
}

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { EventsFileError } from "./EventsFileError";

/**
 * Reads a text file, compressed with gzip or not.
 *
 * @throws EventsFileError if it cannot be read, is empty or is damaged.
 */
export function readTextFile(path: string): string {
    const bytes = readBytes(path);
    const text = (isGzip(bytes) ? unzip(path, bytes) : bytes).toString("utf8").replace(/^\uFEFF/, "");
    if (text.trim() === "") {
        throw new EventsFileError(path, ["It is empty. Give a file with at least one CloudTrail record."]);
    }
    return text;
}

/** Sentences for the mistakes that people make; others are told in the words of the system. */
const readFailures: Readonly<Record<string, string>> = {
    ENOENT: "It does not exist. Check the path; it is relative to the current directory.",
    ENOTDIR: "It does not exist, because a part of its path is a file and not a directory. Check the path.",
    EISDIR: "It is a directory. Name one file in it.",
    EACCES: "You are not permitted to read it. Change its permissions, or copy it.",
    EPERM: "You are not permitted to read it. Change its permissions, or copy it.",
    ERR_FS_FILE_TOO_LARGE: "It is larger than 2 GiB. Split it.",
};

function readBytes(path: string): Buffer {
    try {
        return readFileSync(path);
    } catch (error) {
        throw new EventsFileError(path, [readFailures[codeOf(error)] ?? `It cannot be read (${codeOf(error)}).`]);
    }
}

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

function unzip(path: string, bytes: Buffer): Buffer {
    try {
        return gunzipSync(bytes);
    } catch (error) {
        throw new EventsFileError(path, [
            codeOf(error) === "Z_BUF_ERROR"
                ? "It is compressed with gzip and ends too early. Download it again."
                : `It is compressed with gzip and damaged (${codeOf(error)}). Download it again.`,
        ]);
    }
}

const codeOf = (error: unknown): string =>
    error instanceof Error && "code" in error ? String(error.code) : "unknown error";

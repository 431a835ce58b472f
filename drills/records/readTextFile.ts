import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { errorCode } from "../errorCode";
import { EventsFileError } from "./EventsFileError";

/**
 * Reads a text file, compressed with gzip or not.
 *
 * @throws EventsFileError if it cannot be read, is empty or is damaged.
 */
export function readTextFile(path: string): string {
    const bytes = attempt(path, () => readFileSync(path));
    const plain = isGzip(bytes) ? attempt(path, () => gunzipSync(bytes)) : bytes;
    const text = attempt(path, () => plain.toString("utf8")).replace(/^\uFEFF/, "");
    if (text.trim() === "") {
        throw new EventsFileError(path, ["It is empty. Give a file with at least one CloudTrail record."]);
    }
    return text;
}

const tooLarge = "It is too large to be read at once (more than 512 MiB of text). Split it.";

/** Sentences for the failures that people meet, by the codes of Node.js. */
const failures: Readonly<Record<string, string>> = {
    ENOENT: "It does not exist. Check the path; it is relative to the current directory.",
    ENOTDIR: "It does not exist, because a part of its path is a file and not a directory. Check the path.",
    EISDIR: "It is a directory. Name one file in it.",
    EACCES: "You are not permitted to read it. Change its permissions, or copy it.",
    EPERM: "You are not permitted to read it. Change its permissions, or copy it.",
    ERR_FS_FILE_TOO_LARGE: tooLarge,
    ERR_BUFFER_TOO_LARGE: tooLarge,
    ERR_STRING_TOO_LONG: tooLarge,
    Z_BUF_ERROR: "It is compressed with gzip and ends too early. Download it again.",
    Z_DATA_ERROR: "It is compressed with gzip and damaged. Download it again.",
};

function attempt<T>(path: string, step: () => T): T {
    try {
        return step();
    } catch (error) {
        const code = errorCode(error);
        throw new EventsFileError(path, [failures[code] ?? `It cannot be read (${code}).`]);
    }
}

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

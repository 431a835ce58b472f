import { readFileSync } from "node:fs";
import { errorCode } from "../errorCode";
import { InputError } from "../InputError";
import type { SentEvent } from "../simulation/sentEvent";
import { EventCollector } from "./EventCollector";
import { foreignForm } from "./foreignForm";
import { RecordFinder } from "./RecordFinder";
import { RecordSplitter } from "./RecordSplitter";
import { unpack } from "./unpack";

/** What is unpacked of a file at most. */
const most = 512 * 1024 * 1024;

/**
 * Reads somebody's own CloudTrail records, in every form that `npm run replay` reads: as CloudTrail delivers them, as JSON
 * lines, or in the answers and exports of other services and tools that hold whole records; compressed with gzip or not.
 *
 * @returns the records in the order of the file, each on one line and otherwise as it was written.
 * @throws EventsFileError if the file cannot be read, or if anything in it is not a CloudTrail record: all of it at once.
 */
export function readEvents(path: string): SentEvent[] {
    const bytes = unpacked(path);
    if (bytes.toString("latin1", 0, 4096).trim() === "" && bytes.toString("latin1").trim() === "") {
        throw new EventsFileError(path, ["It is empty. Give a file with at least one CloudTrail record."]);
    }
    const form = foreignForm(bytes);
    if (form !== undefined) {
        throw new EventsFileError(path, [`It ${form}`]);
    }
    const collector = new EventCollector((): number => splitter.offset);
    const splitter = new RecordSplitter(new RecordFinder(collector));
    splitter.push(bytes);
    splitter.end();
    const problems = collector.problems(bytes);
    if (problems.length > 0) {
        throw new EventsFileError(path, problems);
    }
    return [...collector.events];
}

function unpacked(path: string): Buffer {
    const { bytes, fault } = attempt(path, () => unpack(readFileSync(path), most)) ?? fail(path, tooLarge);
    return fault === undefined
        ? bytes
        : attempt(path, (): never => {
              throw fault;
          });
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
    Z_BUF_ERROR: "It is compressed with gzip and ends too early. Download it again.",
    Z_DATA_ERROR: "It is compressed with gzip and damaged. Download it again.",
};

function attempt<T>(path: string, step: () => T): T {
    try {
        return step();
    } catch (error) {
        const code = errorCode(error);
        return fail(path, failures[code] ?? `It cannot be read (${code}).`);
    }
}

function fail(path: string, problem: string): never {
    throw new EventsFileError(path, [problem]);
}

/** A file of CloudTrail records that cannot be used. The message lists every problem in full sentences. */
export class EventsFileError extends InputError {
    /**
     * @param path the file, as the person named it.
     * @param problems one full sentence each.
     */
    constructor(
        public readonly path: string,
        problems: readonly string[],
    ) {
        super(`The events file ${path} cannot be used:`, problems);
    }
}

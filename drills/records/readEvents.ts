import type { SentEvent } from "../simulation/sentEvent";
import { EventsFileError } from "./EventsFileError";
import { readTextFile } from "./readTextFile";
import { type RecordFault, type RecordsFound, recordsInJson } from "./recordsInJson";
import { recordsInLines } from "./recordsInLines";

/**
 * Reads somebody's own CloudTrail records: a `Records` file as CloudTrail delivers it to S3, compressed with gzip or not,
 * a JSON array of records, one record, JSON lines, an export of CloudWatch Logs (a time in front of each line), or the
 * answer of `aws logs filter-log-events`.
 *
 * @returns the records in the order of the file, each on one line and otherwise as it was written.
 * @throws EventsFileError if the file cannot be read, or if anything in it is not a CloudTrail record: all of it at once.
 */
export function readEvents(path: string): SentEvent[] {
    const text = readTextFile(path);
    const { events, faults } = recordsInText(path, text);
    if (faults.length > 0) {
        throw new EventsFileError(path, faultSentences(text, faults));
    }
    return [...events];
}

function recordsInText(path: string, text: string): RecordsFound {
    try {
        return recordsInJson(text);
    } catch (error) {
        const inLines = recordsInLines(text);
        if (inLines.areJson) {
            return inLines;
        }
        throw new EventsFileError(path, [describeSyntaxError(text, error)]);
    }
}

/** More than this is not read by anybody. */
const mostListed = 10;

function faultSentences(text: string, faults: readonly RecordFault[]): string[] {
    const listed = faults.slice(0, mostListed).map(({ position, ordinal, reason }) => {
        const line = lineOf(text, position);
        return `${ordinal === undefined ? `Line ${line}` : `Record ${ordinal} (line ${line})`} ${reason}`;
    });
    const others = faults.length - listed.length;
    return others === 0
        ? listed
        : [...listed, `${others} more of the file's entries are no CloudTrail records either.`];
}

function describeSyntaxError(text: string, error: unknown): string {
    const beginning = text.trimStart();
    if (!beginning.startsWith("{") && !beginning.startsWith("[")) {
        return `It is not JSON: it begins with ${JSON.stringify(beginning.slice(0, 20))}. Give CloudTrail records as JSON.`;
    }
    const length = text.trimEnd().length;
    // Not every message of the engine has a position; all that are about the end of the text say so or have it.
    const explanation = error instanceof Error ? error.message.replace(/\s+/g, " ") : String(error);
    const position = Number(/position (\d+)/.exec(explanation)?.[1] ?? Number.NaN);
    if (position >= length || /end of JSON|Unterminated/.test(explanation)) {
        return `It ends in the middle of the JSON, on line ${lineOf(text, length)}. Download it again.`;
    }
    return Number.isNaN(position)
        ? `It is not valid JSON (${explanation}). Correct it there.`
        : `It is not valid JSON from line ${lineOf(text, position)} on. Correct it there.`;
}

/** One-based. */
const lineOf = (text: string, position: number): number => text.slice(0, position).split("\n").length;

import type { CandidateSearch } from "../judging/CandidateSearch";
import { TimeRange } from "./timeRange";

/** How many records there are in a file none of which is of interest. */
export interface QuickCount {
    readonly records: number;
    readonly range: TimeRange;
}

/**
 * Counts the records of a `Records` file as CloudTrail writes it, if none of them can be of interest: by searches that
 * take a fraction of the time of splitting it. Whether a record is of interest is never decided here.
 *
 * @returns undefined if the file must be split: a record in it may be of interest, or anything looks unusual.
 */
export function quickCount(bytes: Buffer, candidates: CandidateSearch): QuickCount | undefined {
    const isUsual =
        bytes.subarray(0, fileStart.length).equals(fileStart) && bytes.subarray(-fileEnd.length).equals(fileEnd);
    if (!isUsual || candidates.mayBeWithin(bytes, 0, bytes.length)) {
        return undefined;
    }
    const range = new TimeRange();
    let times = 0;
    // In every record of CloudTrail the source follows the time; and a search that begins with a rare letter is fast.
    for (let found = bytes.indexOf(behindTime); found !== -1; found = bytes.indexOf(behindTime, found + 1)) {
        range.add(bytes, found - 19, found + 1);
        times++;
    }
    let records = 0;
    for (let found = bytes.indexOf(recordStart); found !== -1; found = bytes.indexOf(recordStart, found + 1)) {
        records++;
    }
    return records === times ? { records, range } : undefined;
}

const fileStart = Buffer.from('{"Records":[{"eventVersion":"');
const fileEnd = Buffer.from("}]}");
const recordStart = Buffer.from('{"eventVersion":"');
const behindTime = Buffer.from('Z","eventSource":"');

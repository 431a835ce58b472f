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
    if (!isUsual) {
        return undefined;
    }
    const range = new TimeRange();
    let records = 0;
    let times = 0;
    for (let from = 0; from < bytes.length; ) {
        const to = endOfWindow(bytes, from);
        const text = bytes.toString("latin1", from, to);
        if (candidates.mayBeIn(text)) {
            return undefined;
        }
        // In every record of CloudTrail the source follows the time; a search that begins with a rare letter is fast.
        for (let found = text.indexOf(behindTime); found !== -1; found = text.indexOf(behindTime, found + 1)) {
            range.add(bytes, from + found - 19, from + found + 1);
            times++;
        }
        for (let found = text.indexOf(recordStart); found !== -1; found = text.indexOf(recordStart, found + 1)) {
            records++;
        }
        from = to;
    }
    return records === times ? { records, range } : undefined;
}

const fileStart = Buffer.from('{"Records":[{"eventVersion":"');
const fileEnd = Buffer.from("}]}");
const recordStart = '{"eventVersion":"';
const recordStartBytes = Buffer.from(recordStart);
const behindTime = 'Z","eventSource":"';

/** Small texts are short-lived ones for the garbage collector, and stay in the processor's cache. */
const windowSize = 64 * 1024;

/** Windows end where a record begins, so that none cuts what is searched for in two. */
function endOfWindow(bytes: Buffer, from: number): number {
    const limit = from + windowSize;
    if (limit >= bytes.length) {
        return bytes.length;
    }
    const before = bytes.lastIndexOf(recordStartBytes, limit);
    const end = before > from ? before : bytes.indexOf(recordStartBytes, limit);
    return end === -1 ? bytes.length : end;
}

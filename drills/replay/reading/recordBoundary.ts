/** How a record begins that CloudTrail has written: its version comes first. */
export const recordStart = '{"eventVersion":"1.';
/** Where one record ends and the next begins, in a list without blanks. */
const boundary = `},${recordStart}`;
const boundaryBytes = Buffer.from(boundary);
/** The boundary from its first rare letter on, and what stands before that: a search for rare letters is fast. */
const version = boundary.slice(boundary.indexOf("V"));
const upToVersion = boundary.slice(0, boundary.indexOf("V"));
const upToVersionInList = `[${recordStart.slice(0, recordStart.indexOf("V"))}`;

/** The list in a record begins with what is spelled as a record. */
export const listInRecord = -2;

/** The offset of the next boundary between two records from `from` on; -1 if there is none, or `listInRecord`. */
export function nextBoundary(text: string, from: number): number {
    let found = text.indexOf(version, from);
    while (found !== -1 && !text.startsWith(upToVersion, found - upToVersion.length)) {
        if (text.startsWith(upToVersionInList, found - upToVersionInList.length)) {
            return listInRecord;
        }
        found = text.indexOf(version, found + version.length);
    }
    return found === -1 ? -1 : found - upToVersion.length;
}

/** Small texts are short-lived ones for the garbage collector, and stay in the processor's cache. */
const windowSize = 64 * 1024;

/** Where the next piece of some bytes ends: with a record and its comma, or with the bytes. */
export function endOfWindow(bytes: Buffer, from: number): number {
    const limit = from + windowSize;
    if (limit >= bytes.length) {
        return bytes.length;
    }
    const before = bytes.lastIndexOf(boundaryBytes, limit);
    const end = before > from ? before : bytes.indexOf(boundaryBytes, limit);
    return end === -1 ? bytes.length : end + "},".length;
}

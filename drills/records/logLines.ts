/**
 * What can stand in front of a record on its line: the time at which CloudWatch Logs took it in, the name of its log
 * stream, the columns of a table. A quotation mark begins something else, and what is binary has other characters.
 */
export const inFrontOfRecord = /^[\w<(][\t\x20-\x21\x23-\x5a\x5c\x5e-\x7a|~\x80-\xff]{0,511}$/;

/** The beginning of a cell of a table of comma-separated values that holds JSON. */
const cellStart = '"{""';

/** The cells of a line of comma-separated values that hold JSON, as they were before they were quoted. */
export function jsonCells(line: string): string[] {
    const cells: string[] = [];
    for (let start = line.indexOf(cellStart); start !== -1; start = line.indexOf(cellStart, start + 1)) {
        const cell = /"((?:[^"]|"")*)"/y;
        cell.lastIndex = start;
        const [whole = "", quoted = ""] = cell.exec(line) ?? [];
        if (whole !== "") {
            cells.push(quoted.replaceAll('""', '"'));
            start += whole.length;
        }
    }
    return cells;
}

/**
 * Where a line begins that looks like the beginning of a value. Behind a line that was cut off, the values go on there;
 * otherwise the first of them would swallow the rest.
 */
export function lineThatBeginsAnew(bytes: Buffer): number | undefined {
    const found = /\n(?=\{|\d{4}-)/.exec(bytes.toString("latin1"));
    return found === null ? undefined : found.index + 1;
}

/** So many bytes at the end of some can be the beginning of such a line. */
export const beginningOfLine = "\n2026-".length;

/** The offset behind the line break from `position` on; the end if there is none. */
export function nextLine(bytes: Buffer, position: number): number {
    const lineEnd = bytes.indexOf(0x0a, position);
    return lineEnd === -1 ? bytes.length : lineEnd + 1;
}

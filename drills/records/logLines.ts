/** So much can stand in front of a record on its line: a time, the name of a log stream, the columns of a table. */
const longestFront = 512;

/** So many bytes tell whether an object or a list of JSON begins. */
const longestStart = 64;

/** How an object begins, also one that goes on in the next line; with its quotation marks doubled it is the cell of a table. */
const objectStart = /\{\s*(?:"(?:[^"]|"\s*:)|\})|(?<!")\{\s*$/;

/** The offset of the first object on a line that begins with something else; -1 if there is none. */
export function objectInLine(line: Buffer): number {
    const brace = line.subarray(0, longestFront).indexOf(0x7b /* { */);
    if (brace === -1) {
        return -1;
    }
    // From what stands before the brace, which tells whether it is quoted.
    const from = Math.max(brace - 1, 0);
    const found = line.toString("latin1", from, longestFront + longestStart).search(objectStart);
    return found === -1 || from + found >= longestFront ? -1 : from + found;
}

/** The beginning of an object or a list of JSON, and not of a word or a date in square brackets. */
const jsonStart = /^\[\s*(?:[[{"\]]|null\b|true\b|false\b|-?\d+\s*,)/;

/** Whether a bracket opens a list; undefined if that takes more bytes. */
export function opensList(bytes: Buffer, position: number, isLast: boolean): boolean | undefined {
    const text = bytes.toString("latin1", position, position + longestStart);
    return jsonStart.test(text) || (text.length < longestStart && !isLast ? undefined : false);
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

/** The offset behind the line that Markdown draws below the names of columns, if there is one at `position`. */
export function behindRule(bytes: Buffer, position: number): number {
    const next = nextLine(bytes, position);
    return /^\|[-:| ]{3,}\r?\n$/.test(bytes.toString("latin1", position, next)) ? next : position;
}

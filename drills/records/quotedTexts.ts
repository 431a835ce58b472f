import { parsedJson } from "../../detection";
import { isPacked, packedPart, packedTextsIn } from "./packedText";
import { incomplete } from "./skipValue";

/**
 * The texts that are quoted on a line and can hold a record: cells of comma-separated values, strings of JSON or of a
 * programming language, HTML, and packed data.
 */
export function quotedTexts(line: string): string[] {
    if (!jsonOrPacked.test(line)) {
        return [];
    }
    if (isPacked(line)) {
        return [line];
    }
    const cells = cellsIn(line);
    // A cell can hold texts that are quoted in other ways.
    return cells.length > 0
        ? cells
        : [...escapedTexts(line), ...(entityStart.test(line) ? [withoutEntities(line)] : []), ...packedTextsIn(line)];
}

/** Whether a text is quoted on a line, or begins there. */
export const holdsText = (line: string): boolean => quotedTexts(line).length > 0 || openCell.test(line);

/** A cell of more than this is no record. */
const largestCell = 1024 * 1024;

/**
 * Where a text ends that begins on a line: a cell of a table and packed data, with which tools fill lines, can go on in the
 * next ones. `incomplete` if the bytes end before it does.
 */
export function endOfText(bytes: Buffer, position: number, lineEnd: number): number {
    const line = bytes.toString("latin1", position, lineEnd).trimEnd();
    if (!jsonOrPacked.test(line)) {
        return lineEnd;
    }
    const cell = line.search(openCell);
    if (cell !== -1) {
        const limit = position + largestCell;
        const text = bytes.toString("latin1", position, limit);
        wholeCell.lastIndex = cell;
        // A quotation mark at the end of the bytes can be the first of two.
        const isWhole = wholeCell.test(text) && wholeCell.lastIndex < text.length;
        return isWhole ? position + wholeCell.lastIndex : bytes.length < limit ? incomplete : lineEnd;
    }
    let end = lineEnd;
    const isWrapped = (line.length === 64 || line.length === 76) && isPacked(line);
    for (let isFull = isWrapped; isFull; ) {
        const nextEnd = bytes.indexOf(0x0a, end + 1);
        if (nextEnd === -1) {
            return incomplete;
        }
        const next = bytes.toString("latin1", end + 1, nextEnd).trimEnd();
        isFull = next.length === line.length;
        end = /^[\w+/=-]+$/.test(next) ? nextEnd : end;
    }
    return end;
}

/** Few lines of other logs have any of it. */
const jsonOrPacked = new RegExp(`[{[]|${packedPart}`);

const wholeCell = /"((?:[^"]|"")*)"(?!")/y;
const cellStart = /"(?=\s{0,99}[{[][\s{[]{0,99}"")/g;
const openCell = /(?<![^\s,;|])"\s{0,99}[{[](?:[\s{[]{0,99}""(?:[^"]|"")*)?$/;

/** The cells of a line of comma-separated values that hold JSON, as they were before they were quoted. */
function cellsIn(line: string): string[] {
    const cells: string[] = [];
    for (let next = 0; ; ) {
        cellStart.lastIndex = next;
        const start = cellStart.exec(line)?.index;
        if (start === undefined) {
            return cells;
        }
        wholeCell.lastIndex = start;
        const [whole = '"', quoted] = wholeCell.exec(line) ?? [];
        if (quoted !== undefined) {
            cells.push(quoted.replaceAll('""', '"'));
        }
        next = start + whole.length;
    }
}

/** Each up to the quotation mark that is not escaped: the one that ends it need not be one of JSON. */
const escapedText = /[{[][\s{[]{0,99}\\"(?:[^"\\]|\\.)*/g;

function escapedTexts(line: string): string[] {
    const texts = Array.from(line.matchAll(escapedText), ([text]) => parsedJson(`"${text}"`));
    return texts.filter((text) => typeof text === "string");
}

const entityStart = /[{[]\s*(?:&quot;|&#34;|&#x22;)/i;
const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">", amp: "&" };

function withoutEntities(line: string): string {
    return line.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(quot|apos|lt|gt|amp));/gi, (_, decimal, hex, name) =>
        name === undefined
            ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
            : (entities[name.toLowerCase()] ?? ""),
    );
}

import { isGzip, unpack } from "./unpack";

/** Nothing that is packed into a text becomes larger than this. */
const mostUnpacked = 64 * 1024 * 1024;

/** What can stand in front, in base64: a byte order mark (`77u/`), or blanks and line breaks, of which the first two tell. */
const front = "77u[/_]|(?:I[ACFH]|C[QSVXgiln]|D[QSVX])[A-Za-z0-9]";
/** `{` and `[`, in base64, with what JSON has behind them: blanks, line breaks, a quotation mark or another bracket. */
const json = "ey[A-L]|ew[0-9k-p]|W(?:[13][st]|y[A-L]|w[0-9k-p])";

/**
 * How data in base64 begins that can hold records: JSON, or what gzip makes of it. Nothing else knows it, so that what is
 * found on a line of its own is found in another line, and in a member of an object, too.
 */
const start = `(?<![\\w+/-])(?:H4sI|(?:77u[/_])?(?:${json})|${front})`;
/** PHP puts a backslash in front of a slash. */
const letters = String.raw`(?:[\w+/-]|\\/)`;
/** Few texts of other kinds have so many letters of base64 in a row. */
export const packedPart = `${start}${letters}{40}`;

const wholePart = new RegExp(`${start}[\\w+/-]{40,}={0,2}(?![\\w+/=-])`, "g");

/** The parts of a line that are data in base64. */
export const packedTextsIn = (line: string): string[] => Array.from(line.matchAll(wholePart), ([text]) => text);

const wholly = new RegExp(`^${start}[\\w+/=\\s-]+$`);

/** Whether a text is data in base64, perhaps over several lines. */
export const isPacked = (text: string): boolean => wholly.test(text);

/** What is packed into a text; undefined if that is no such data. */
export function unpackText(text: string): Buffer | undefined {
    if (!isPacked(text)) {
        return undefined;
    }
    const bytes = Buffer.from(text, "base64");
    return isGzip(bytes) ? unpack(bytes, mostUnpacked)?.bytes : bytes;
}

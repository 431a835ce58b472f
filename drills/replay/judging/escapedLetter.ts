/** How JSON spells a character by its number, where the number is that of an ASCII character. */
const escapeStart = Buffer.from("\\u00");

/** Characters of which the names and texts are made that are searched for. */
const searched = /[\w .:@-]/;

/**
 * The offset from `start` on of an escape that spells a letter, or whatever else is searched for, in a way that a search
 * does not see; infinite if there is none. Services that escape `<`, `=` or `&` hide nothing by it.
 */
export function nextEscapedLetter(bytes: Buffer, start: number): number {
    let found = bytes.indexOf(escapeStart, start);
    while (found !== -1) {
        const digits = bytes.toString("latin1", found + escapeStart.length, found + escapeStart.length + 2);
        if (searched.test(String.fromCharCode(Number.parseInt(digits, 16)))) {
            return found;
        }
        found = bytes.indexOf(escapeStart, found + escapeStart.length);
    }
    return Number.POSITIVE_INFINITY;
}

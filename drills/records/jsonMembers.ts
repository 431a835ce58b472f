/** One element of a JSON array, or one member of a JSON object, as it stands in the text. */
export interface JsonMember {
    /** Absent for the elements of an array. */
    readonly name?: string;
    /** The text of the value, without the white space around it. */
    readonly text: string;
    /** Zero-based offset of the value in the whole text. */
    readonly position: number;
}

/**
 * Takes a JSON array or object apart without reading the values, so that they stay as they were written: `JSON.parse`
 * would turn `1.0` into `1`, and filter patterns tell these apart.
 *
 * @param text one valid JSON array or object, with white space around it at most.
 */
export function jsonMembers(text: string): JsonMember[] {
    const members: JsonMember[] = [];
    let depth = 0;
    let start = 0;
    let name: { readonly name?: string } = {};
    const punctuation = /["{}[\],:]/g;
    for (let match = punctuation.exec(text); match !== null; match = punctuation.exec(text)) {
        const { index } = match;
        const character = match[0];
        if (character === '"') {
            punctuation.lastIndex = endOfString(text, index);
            continue;
        }
        const closes = character === "}" || character === "]";
        if (depth === 1 && (closes || character === ",")) {
            const value = text.slice(start, index);
            if (value.trim() !== "") {
                members.push({ ...name, text: value.trim(), position: start + value.search(/\S/) });
            }
            start = index + 1;
        } else if (depth === 1 && character === ":") {
            name = { name: String(JSON.parse(text.slice(start, index))) };
            start = index + 1;
        }
        if (character === "{" || character === "[") {
            start = depth === 0 ? index + 1 : start;
            depth++;
        } else if (closes) {
            depth--;
        }
    }
    return members;
}

/** The offset behind the closing quote of the string that starts at `start`. */
function endOfString(text: string, start: number): number {
    const quoteOrEscape = /["\\]/g;
    quoteOrEscape.lastIndex = start + 1;
    for (let match = quoteOrEscape.exec(text); match !== null; match = quoteOrEscape.exec(text)) {
        if (match[0] === '"') {
            return quoteOrEscape.lastIndex;
        }
        quoteOrEscape.lastIndex++;
    }
    return text.length;
}

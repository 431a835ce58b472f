/** A word of a message that is split on blanks: its text without delimiters, and where it starts and ends. */
export interface Word {
    readonly text: string;
    readonly start: number;
    readonly end: number;
}

const blanks = /[ \t]*/y;
const plainWord = /[^ \t]+/y;
/** A run that keeps its blanks: it ends where its closing delimiter stands before a blank or the end. */
const delimitedWord = /"[^"]*"(?=[ \t]|$)|\[[^\]]*\](?=[ \t]|$)/y;

/** Splits a message on runs of blanks and tabs; `"…"` and `[…]` are one word each. An open quote is a character. */
export function splitColumns(message: string): readonly Word[] {
    const words: Word[] = [];
    let start = lengthAt(blanks, message, 0);
    while (start < message.length) {
        const delimited = lengthAt(delimitedWord, message, start);
        const length = delimited || lengthAt(plainWord, message, start);
        const end = start + length;
        const text = delimited > 0 ? message.slice(start + 1, end - 1) : message.slice(start, end);
        words.push({ text, start, end });
        start = end + lengthAt(blanks, message, end);
    }
    return words;
}

function lengthAt(sticky: RegExp, text: string, position: number): number {
    sticky.lastIndex = position;
    return sticky.exec(text)?.[0].length ?? 0;
}

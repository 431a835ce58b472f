import type { Column } from "../syntax";

/** The text of each column of a pattern, and of each one that `...` stands for. */
interface ColumnValue {
    /** The column of the pattern; undefined for what `...` stands for. */
    readonly column: Extract<Column, { kind: "column" }> | undefined;
    readonly text: string;
}

/** Lays the columns of a pattern over a message; undefined if the message has too few. */
export function readColumns(columns: readonly Column[], message: string): readonly ColumnValue[] | undefined {
    const words = splitColumns(message);
    const ellipsis = columns.findIndex(({ kind }) => kind === "ellipsis");
    const named = ellipsis < 0 ? columns.length : columns.length - 1;
    if (words.length < named) {
        return undefined;
    }
    const before = ellipsis < 0 ? columns : columns.slice(0, ellipsis);
    const after = columns.slice(ellipsis + 1);
    const texts = words.map(({ text }) => text);
    if (ellipsis < 0 && words.length > named) {
        // The last column takes what is left of the line, as it stands.
        texts.splice(named - 1, words.length, message.slice(words[named - 1]?.start, words.at(-1)?.end));
    }
    return texts.map((text, index) => {
        const column = before[index] ?? after[index - (texts.length - after.length)];
        return { column: column?.kind === "column" ? column : undefined, text };
    });
}

/** A word of a message that is split on blanks: its text without delimiters, and where it starts and ends. */
interface Word {
    readonly text: string;
    readonly start: number;
    readonly end: number;
}

const blanks = /[ \t]*/y;
const plainWord = /[^ \t]+/y;
/** A run that keeps its blanks: it ends where its closing delimiter stands before a blank or the end. */
const delimitedWord = /"[^"]*"(?=[ \t]|$)|\[[^\]]*\](?=[ \t]|$)/y;

/** Splits a message on runs of blanks and tabs; `"…"` and `[…]` are one word each. An open quote is a character. */
function splitColumns(message: string): readonly Word[] {
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

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
        // The last column takes what is left of the line, as it stands, blanks at its end included.
        texts.splice(named - 1, words.length, message.slice(words[named - 1]?.start));
    }
    return texts.map((text, index) => {
        const column = before[index] ?? after[index - (texts.length - after.length)];
        return { column: column?.kind === "column" ? column : undefined, text };
    });
}

/** A word of a message that is split on blanks: its text without delimiters, and where it starts. */
interface Word {
    readonly text: string;
    readonly start: number;
}

const blanks = /[ \t]*/y;
const plainWord = /[^ \t]+/y;
/** What begins a run that keeps its blanks, and what ends it, whatever follows. */
const delimiters: readonly (readonly [opener: string, closer: string])[] = [
    ['"', '"'],
    ["[", "]"],
];

/**
 * Splits a message on runs of blanks and tabs; `"…"` and `[…]` are one word each. An open quote is a character. As
 * recorded (filter-pattern-aws.json of floci, 2026).
 */
function splitColumns(message: string): readonly Word[] {
    const words: Word[] = [];
    const closers = new Map(delimiters);
    for (let start = endOf(blanks, message, 0); start < message.length; ) {
        const opener = message.charAt(start);
        const closer = closers.get(opener);
        const close = closer === undefined ? -1 : message.indexOf(closer, start + 1);
        if (close < 0) {
            // Not looked for again: a message of opening brackets alone would take minutes.
            closers.delete(opener);
        }
        const end = close < 0 ? endOf(plainWord, message, start) : close + 1;
        words.push({ text: close < 0 ? message.slice(start, end) : message.slice(start + 1, close), start });
        start = endOf(blanks, message, end);
    }
    return words;
}

/** Where that ends which a sticky expression finds at a position. */
function endOf(sticky: RegExp, text: string, position: number): number {
    sticky.lastIndex = position;
    return position + (sticky.exec(text)?.[0].length ?? 0);
}

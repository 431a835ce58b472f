import { textWidth, visibleLines } from "./visibleText";

/**
 * Rows as lines with aligned columns, two blanks between them. Colours in a cell do not count as width, and wide letters
 * such as those of Chinese and Japanese count as the two columns that they take on a terminal. What would not be seen is
 * shown as it will be printed.
 *
 * @param width of the whole, in columns: a last column that would go beyond it is wrapped under itself at blanks. A
 * word is never cut: an ARN or a URL that is too long goes beyond.
 */
export function alignColumns(cells: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): string[] {
    const rows = cells.map((row) => row.map((cell) => visibleLines(cell, true)));
    const last = rows.reduce((most, { length }) => Math.max(most, length), 1) - 1;
    const widths = Array.from({ length: last }, (_, column) =>
        rows.reduce((most, row) => Math.max(most, textWidth(row[column] ?? "")), 0),
    );
    const before = widths.reduce((sum, each) => sum + each + gap, 0);
    return rows.flatMap((row) => {
        const start = widths.map((columns, column) => padded(row[column] ?? "", columns + gap)).join("");
        return wrapped(row[last] ?? "", width - before).map((line, index) =>
            `${index === 0 ? start : " ".repeat(before)}${line}`.trimEnd(),
        );
    });
}

/** A text and blanks behind it, up to a number of columns. */
export const padded = (text: string, columns: number): string =>
    text + " ".repeat(Math.max(0, columns - textWidth(text)));

/** Lines two columns further to the right; empty ones stay empty. */
export const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === "" ? "" : `  ${line}`));

const gap = 2;

function wrapped(cell: string, columns: number): string[] {
    return cell.split("\n").flatMap((line) => {
        if (textWidth(line) <= columns) {
            return [line];
        }
        // As in textWidth: most commands start without it.
        const { default: wrapAnsi }: typeof import("wrap-ansi") = require("wrap-ansi");
        return wrapAnsi(line, Math.max(columns, 1), { hard: false }).split("\n");
    });
}

import { stripVTControlCharacters } from "node:util";
import Table from "cli-table3";

/**
 * Rows as lines with aligned columns, two blanks between them. Colours in a cell do not count as width.
 *
 * @param width of the whole, in columns: a last column that would go beyond it is wrapped under itself at blanks. A
 * word is never cut: an ARN or a URL that is too long goes beyond.
 */
export function alignColumns(rows: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): string[] {
    if (rows.length === 0) {
        return [];
    }
    const table = new Table({ chars: noBorders, style: noStyle, colWidths: columnWidths(rows, width), wordWrap: true });
    table.push(...rows.map((row) => [...row]));
    return table
        .toString()
        .split("\n")
        .map((line) => line.trimEnd());
}

/** How many columns of a terminal a text takes. */
export function textWidth(text: string): number {
    return [...stripVTControlCharacters(text)].length;
}

const gap = 2;
const noStyle = { "padding-left": 0, "padding-right": gap, head: [], border: [], compact: true };
const noBorders = Object.fromEntries(
    ["top", "bottom", "left", "right", "mid"]
        .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
        .concat("middle", "mid-mid")
        .map((part) => [part, ""]),
);

function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
    const count = Math.max(...rows.map((row) => row.length));
    const widths = Array.from(
        { length: count },
        (_, column) => Math.max(...rows.map((row) => textWidth(row[column] ?? ""))) + gap,
    );
    const before = widths.slice(0, -1).reduce((sum, each) => sum + each, 0);
    const longestWord = Math.max(...rows.flatMap((row) => (row[count - 1] ?? "").split(/\s+/)).map(textWidth));
    const last = Math.max(width - before, longestWord) + gap;
    return [...widths.slice(0, -1), Math.min(last, widths.at(-1) ?? 0)];
}

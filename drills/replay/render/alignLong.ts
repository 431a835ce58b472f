import { alignColumns } from "../../render/alignColumns";

/** Rows that are aligned together; a table of many thousands is aligned block by block. */
const blockSize = 2000;

/** As `alignColumns`, for as many rows as there are: with `--full` there may be hundreds of thousands. */
export function alignLong(rows: readonly (readonly string[])[], width: number): string[] {
    const lines: string[] = [];
    for (let start = 0; start < rows.length; start += blockSize) {
        for (const line of alignColumns(rows.slice(start, start + blockSize), width)) {
            lines.push(line);
        }
    }
    return lines;
}

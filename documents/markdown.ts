/** A table of Markdown with aligned columns, as the formatter leaves it. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
    const cells = [header, ...rows].map((row) => row.map((text) => text.replaceAll("|", "\\|")));
    const widths = header.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
    const line = (row: readonly string[]): string =>
        `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width)).join(" | ")} |`;
    const [first = [], ...others] = cells;
    return [line(first), line(widths.map((width) => "-".repeat(width))), ...others.map(line)].join("\n");
}

/** A block of code. */
export const fenced = (text: string, language = "text"): string => `\`\`\`${language}\n${text}\n\`\`\``;

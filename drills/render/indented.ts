/** Lines two columns further to the right; empty ones stay empty. */
export const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === "" ? "" : `  ${line}`));

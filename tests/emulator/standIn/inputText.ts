/** An input as the text that AWS takes; undefined stays undefined, which leaves the parameter out. */
export const inputText = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

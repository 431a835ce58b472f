/** Joins texts as English does: `a`, `a and b`, `a, b and c`. */
export function listed(texts: readonly string[], conjunction: "and" | "or"): string {
    const last = texts.at(-1) ?? "";
    return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** The text with a capital at its beginning. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

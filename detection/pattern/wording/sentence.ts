/** Joins texts as English does: `a`, `a and b`, `a, b and c`. */
export function listed(texts: readonly string[], conjunction: "and" | "or"): string {
    const last = texts.at(-1) ?? "";
    return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** The text with a capital at its beginning. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The text with a small letter at its beginning: what CloudFormation calls `IsLogging`, others call `isLogging`. */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The same of the first five, and how many more there are. */
export const listedFew = (texts: readonly string[]): string =>
    listed(texts.length > 5 ? [...texts.slice(0, 5), `${texts.length - 5} more`] : texts, "and");

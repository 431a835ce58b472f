/**
 * Text of unknown origin as it may be written to a terminal: a control character in a log event could move the cursor
 * or colour the verdict.
 *
 * @param longest in characters; longer text is cut, and ends with `…`.
 */
export function printable(text: string, longest = Number.POSITIVE_INFINITY): string {
    const characters = [...text.replace(/\p{C}+/gu, "�")];
    return characters.length <= longest ? characters.join("") : `${characters.slice(0, longest - 1).join("")}…`;
}

import type { RegexOperand } from "./syntax";

/** A search for a regex anywhere in a text; `^` and `$` anchor to the ends of the text, not of its lines. */
export function compileRegex({ source }: RegexOperand): (text: string) => boolean {
    const regex = new RegExp(source);
    return (text) => regex.test(text);
}

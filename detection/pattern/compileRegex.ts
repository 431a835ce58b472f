import type { RegexOperand } from "./syntax";

const openCount = /(\\.)|\{,/g;

/** A search for a regex anywhere in a text; `^` and `$` anchor to the ends of the text, not of its lines. */
export function compileRegex({ source }: RegexOperand): (text: string) => boolean {
    // CloudWatch leaves out the lower bound of a count where JavaScript wants a 0.
    const regex = new RegExp(source.replace(openCount, (_, escaped) => escaped ?? "{0,"));
    return (text) => regex.test(text);
}

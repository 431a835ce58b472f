import { capitalised, listed } from "../wording/sentence";

/** What opens something in a JSON or delimited pattern, and what ends it. */
const closers: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };
const openers = new Map(Object.entries(closers).map(([opener, closer]) => [closer, opener]));

/** A quoted text, a regex or a bracketed key, in which brackets are characters like others; the end of each can be missing. */
const enclosed = /"(?:\\["\\]|[^"])*(?<quote>"?)|%[^%]*(?<percent>%?)|(?<=\.)\['.*?(?<key>'\]|$)/suy;

/**
 * A sentence on what a JSON or delimited pattern opens and never closes, innermost first; undefined of one that ends as it
 * must, of which a reader says better what is wrong.
 *
 * @param told offset of what is told already.
 */
export function describeUnclosed(text: string, told: number): string | undefined {
    const first = text.trimStart().charAt(0);
    if ((first !== "{" && first !== "[") || text.trimEnd().endsWith(closers[first] ?? "")) {
        return undefined;
    }
    const open = unclosedIn(text)
        .filter(({ position }) => position !== told)
        .map(({ opener, position }) => `the ${opener} at character ${position + 1}`)
        .reverse();
    return open.length === 0
        ? undefined
        : `${capitalised(listed(open, "and"))} ${open.length > 1 ? "are" : "is"} never closed.`;
}

interface Opened {
    readonly opener: string;
    readonly position: number;
}

function unclosedIn(text: string): Opened[] {
    const open: Opened[] = [];
    for (let position = 0; position < text.length; position += 1) {
        enclosed.lastIndex = position;
        const [found, ...ends] = enclosed.exec(text) ?? [];
        const character = text.charAt(position);
        if (found !== undefined) {
            if (ends.every((end = "") => end === "")) {
                open.push({ opener: found.startsWith("[") ? "['" : character, position });
            }
            position += found.length - 1;
        } else if (character in closers) {
            open.push({ opener: character, position });
        } else {
            const opened = open.map(({ opener }) => opener).lastIndexOf(openers.get(character) ?? "");
            open.splice(opened < 0 ? open.length : opened);
        }
    }
    return open;
}

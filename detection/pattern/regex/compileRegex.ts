import type { RegexOperand } from "../syntax";
import { parseRegex, type RegexRow } from "./parseRegex";
import { RegexSearch } from "./RegexSearch";

type Search = (text: string) => boolean;

/** A search for a regex anywhere in a text; `^` and `$` anchor to the ends of the text, not of its lines. */
export function compileRegex({ source }: RegexOperand): Search {
    const searches = parseRegex(source).map(compileRow);
    return (text) => searches.some((search) => search(text));
}

function compileRow(row: RegexRow): Search {
    const literal = literalOf(row);
    if (literal !== undefined) {
        return (text) => text.includes(literal);
    }
    const search = new RegexSearch(row);
    return (text) => finds(search, text);
}

/** A set of one character: `a`, `\.` or `[.]`. */
const oneCharacter = /^(?:([^.\\])|\\([^xdDsSwW])|\[([^\\^])\])$/;

/** The text that a row spells, if that is all it can find: most regexes name things. */
function literalOf(row: RegexRow): string | undefined {
    let literal = "";
    for (const part of row) {
        if (part.kind !== "characters" || part.least !== part.most) {
            return undefined;
        }
        const found = oneCharacter.exec(part.set);
        if (found === null) {
            return undefined;
        }
        literal += found.slice(1).join("").repeat(part.least);
    }
    return literal;
}

function finds(search: RegexSearch, text: string): boolean {
    let reached = search.start();
    for (let place = 0; reached !== undefined && place < text.length; ) {
        const code = text.codePointAt(place) ?? 0;
        reached = search.next(reached, code);
        place += code > 0xffff ? 2 : 1;
        if (reached?.length === 0) {
            return false;
        }
    }
    return reached === undefined || search.endsWell(reached, text === "");
}

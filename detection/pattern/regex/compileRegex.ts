import type { RegexOperand } from "../syntax";
import { parseRegex } from "./parseRegex";
import { RegexSearch } from "./RegexSearch";

type Search = (text: string) => boolean;

/** A search for a regex anywhere in a text; `^` and `$` anchor to the ends of the text, not of its lines. */
export function compileRegex({ source }: RegexOperand): Search {
    const searches = parseRegex(source).map((row) => compileRow(new RegexSearch(row)));
    return (text) => searches.some((search) => search(text));
}

function compileRow(search: RegexSearch): Search {
    const { literal } = search;
    return literal === undefined ? (text) => finds(search, text) : (text) => text.includes(literal);
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

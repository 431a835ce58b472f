import { distance } from "fastest-levenshtein";

/** How close a text comes to a wanted one: `slip` differs in case, blanks or punctuation, `typo` in a few letters. */
export type Resemblance = "same" | "slip" | "typo" | "none";

/** One wrong letter in five still looks like a typing mistake; more is another word. */
const lettersPerTypo = 5;
/** Shorter words of a name, such as Get and Put, are other words as soon as one letter differs. */
const shortestMisspelt = 4;

export function resemblance(found: string, wanted: string): Resemblance {
    if (found === wanted) {
        return "same";
    }
    const [foundLetters, wantedLetters] = [lettersOf(found), lettersOf(wanted)];
    if (foundLetters === wantedLetters) {
        return "slip";
    }
    return areNear(foundLetters, wantedLetters) && !differsInWord(found, wanted) ? "typo" : "none";
}

/** Whether letters differ by a typing mistake at most, which leaves the beginning or the end as it was. */
export function areNear(found: string, wanted: string): boolean {
    const tolerated = Math.floor(wanted.length / lettersPerTypo);
    return (
        Math.abs(found.length - wanted.length) <= tolerated &&
        (found.startsWith(wanted.slice(0, 2)) || found.endsWith(wanted.slice(-2))) &&
        distance(found, wanted) <= tolerated
    );
}

/** Whether a name has another word where the wanted one has its own: `AttachRolePolicy` is no `DetachRolePolicy`. */
function differsInWord(found: string, wanted: string): boolean {
    const [ours, theirs] = [wordsOf(found), wordsOf(wanted)];
    return (
        ours.length === theirs.length &&
        theirs.some((word, index) => {
            const tolerated =
                word.length < shortestMisspelt ? 0 : Math.max(1, Math.floor(word.length / lettersPerTypo));
            return distance(ours[index] ?? "", word) > tolerated;
        })
    );
}

const wordsOf = (name: string): readonly string[] =>
    name
        .split(/(?=\p{Lu}\p{Ll})|\P{L}+/u)
        .map((word) => lettersOf(word))
        .filter((word) => word !== "");

/** The letters and digits of a text in lower case: what is left of it when blanks, quotes and case get lost. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

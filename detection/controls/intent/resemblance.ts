import { distance } from "fastest-levenshtein";

/** How close a text comes to a wanted one: `slip` differs in case, blanks or punctuation, `typo` in a few letters. */
export type Resemblance = "same" | "slip" | "typo" | "none";

/** One wrong letter in five still looks like a typing mistake; more is another word. */
const lettersPerTypo = 5;

export function resemblance(found: string, wanted: string): Resemblance {
    if (found === wanted) {
        return "same";
    }
    const [foundLetters, wantedLetters] = [lettersOf(found), lettersOf(wanted)];
    if (foundLetters === wantedLetters) {
        return "slip";
    }
    return distance(foundLetters, wantedLetters) <= Math.floor(wantedLetters.length / lettersPerTypo) ? "typo" : "none";
}

/** The letters and digits of a text in lower case: what is left of it when blanks, quotes and case get lost. */
export function lettersOf(text: string): string {
    return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

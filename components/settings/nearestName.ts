import { closest, distance } from "fastest-levenshtein";

/** The known name that was probably meant by another one; undefined if none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
    const guess = known.length > 0 ? closest(name, known) : undefined;
    return guess !== undefined && isSlipOf(name.toLowerCase(), guess.toLowerCase()) ? guess : undefined;
}

/**
 * How a sentence on a name that is not known goes on: with a guess at what was meant, or else otherwise.
 *
 * @param remedy what to do where the guess is right.
 */
export function guessOr(otherwise: string, name: string, known: readonly string[], remedy: string): string {
    const meant = nearestName(name, known);
    return meant === undefined ? otherwise : `; did you mean ${meant}? ${remedy}`;
}

/** A slip or two that leave something of the word, or a word cut short. */
function isSlipOf(name: string, guess: string): boolean {
    const slips = distance(name, guess);
    return (slips <= 1 + name.length / 4 && slips < guess.length) || (name.length > 3 && guess.startsWith(name));
}

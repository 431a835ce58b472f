/** Strings come first, so that no number is seen inside of one. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?[0-9][0-9.eE+-]*/g;

/** A JSON text in which every number is replaced by its rank, counted from 0, and the numbers in the order of rank. */
export interface RankedJson {
    readonly json: string;
    readonly digits: readonly string[];
}

/** Replaces the numbers of a valid JSON text by their ranks: parsed, each leads back to how it was spelled. */
export function rankNumbers(text: string): RankedJson {
    const digits: string[] = [];
    const json = text.replace(stringOrNumber, (found) =>
        found.startsWith('"') ? found : String(digits.push(found) - 1),
    );
    return { json, digits };
}

import { quoted } from "./quoted";
import type { Undecided } from "./undecided";

/** What the value of a setting must be like. */
export interface ValueRule<T = string> {
    readonly accepts: (value: T) => boolean;
    /** The rule in words, and what to do about another value: "it must be …". */
    readonly wanted: string;
}

/** A text that a pattern matches. */
export const matching = (pattern: RegExp, wanted: string): ValueRule => ({
    accepts: (text) => pattern.test(text),
    wanted,
});

/** One of a few texts. */
export const oneOf = (texts: readonly string[], wanted: string): ValueRule => ({
    accepts: (text) => texts.includes(text),
    wanted,
});

/** A whole number in a range. */
export const wholeNumber = (wanted: string, fewest: number, most = Number.POSITIVE_INFINITY): ValueRule<number> => ({
    accepts: (value) => Number.isInteger(value) && value >= fewest && value <= most,
    wanted,
});

/** What is wrong with the value of a setting, in sentences; nothing if it is as the rule wants it, left out, or decided later. */
export function findValueProblems<T extends string | number>(
    setting: string,
    value: T | Undecided | undefined,
    { accepts, wanted }: ValueRule<T>,
): string[] {
    return (typeof value !== "string" && typeof value !== "number") || accepts(value)
        ? []
        : [`${setting} is ${typeof value === "string" ? quoted(value) : value}; it must be ${wanted}.`];
}

import type { TextOperand } from "../syntax";

/**
 * Reads a text character by character and says whether it has a property, such as "ends in abc". States are small
 * integers. Several machines that read the same text side by side answer what text has all of several properties.
 */
export interface TextMachine {
    readonly start: number;
    next(state: number, character: string): number;
    /** Whether a text that ends in this state has the property. */
    accepts(state: number): boolean;
    /** True if no continuation has the property. */
    isHopeless(state: number): boolean;
    /** True if every continuation has the property. */
    isAssured(state: number): boolean;
    /** Equal for characters that the machine does not tell apart. */
    kindOf(character: string): string;
    /** At least one character of each kind, but perhaps of the kind to which nearly all characters belong. */
    readonly characters: readonly string[];
}

/** The machine for `= text` with its wildcards. */
export function textMachine(operand: TextOperand): TextMachine {
    const characters = [...operand.literal];
    return operand.leadingWildcard
        ? searchMachine(characters, operand.trailingWildcard)
        : startMachine(characters, operand.trailingWildcard);
}

/** Texts that begin with the characters and, unless more may follow, end there. State: how many have been read. */
function startMachine(characters: readonly string[], moreMayFollow: boolean): TextMachine {
    const end = characters.length;
    const failed = end + 1;
    return {
        start: 0,
        next: (state, character) => {
            if (state === end) {
                return moreMayFollow ? end : failed;
            }
            return state < end && characters[state] === character ? state + 1 : failed;
        },
        accepts: (state) => state === end,
        isHopeless: (state) => state === failed,
        isAssured: (state) => moreMayFollow && state === end,
        ...kindsOf(characters),
    };
}

/** Texts with the characters at their end or, if more may follow, anywhere (Knuth, Morris and Pratt). */
function searchMachine(characters: readonly string[], moreMayFollow: boolean): TextMachine {
    const end = characters.length;
    const fallback = fallbacks(characters);
    return {
        start: 0,
        next: (state, character) => {
            if (state === end && moreMayFollow) {
                return end;
            }
            let matched = state;
            while (matched > 0 && characters[matched] !== character) {
                matched = fallback[matched] ?? 0;
            }
            return characters[matched] === character ? matched + 1 : matched;
        },
        accepts: (state) => state === end,
        isHopeless: () => false,
        isAssured: (state) => moreMayFollow && state === end,
        ...kindsOf(characters),
    };
}

/** For each number of characters read: how many of them still count when the next one does not fit. */
function fallbacks(characters: readonly string[]): number[] {
    const fallback = [0, 0];
    for (let length = 2; length <= characters.length; length++) {
        let matched = fallback[length - 1] ?? 0;
        while (matched > 0 && characters[matched] !== characters[length - 1]) {
            matched = fallback[matched] ?? 0;
        }
        fallback[length] = characters[matched] === characters[length - 1] ? matched + 1 : 0;
    }
    return fallback;
}

/** Each of the characters is a kind of its own; all others are alike. */
export function kindsOf(characters: readonly string[]): Pick<TextMachine, "kindOf" | "characters"> {
    const known = new Set(characters);
    return { kindOf: (character) => (known.has(character) ? character : ""), characters };
}

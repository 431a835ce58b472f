import { kindsOf, type TextMachine } from "./TextMachine";

const digits = "0123456789";
const hopeless = 9;

/** Per state, the next state for a minus, a dot, an E, the digit 0 and any other digit. */
const table: readonly (readonly number[])[] = [
    /* 0: start         */ [1, 9, 9, 2, 3],
    /* 1: after minus   */ [9, 9, 9, 2, 3],
    /* 2: leading zero  */ [9, 4, 9, 9, 9],
    /* 3: whole digits  */ [9, 4, 9, 3, 3],
    /* 4: after the dot */ [9, 9, 9, 5, 5],
    /* 5: fraction      */ [9, 9, 6, 5, 5],
    /* 6: after E       */ [7, 9, 9, 9, 8],
    /* 7: exponent sign */ [9, 9, 9, 9, 8],
    /* 8: exponent      */ [9, 9, 9, 8, 8],
];

/** The numbers of JSON that are their own text, and a few with an exponent that are not: those are tried before use. */
export const numeralMachine: TextMachine = {
    start: 0,
    next: (state, character) => table[state]?.[columnOf(character)] ?? hopeless,
    accepts: (state) => state === 2 || state === 3 || state === 5 || state === 8,
    isHopeless: (state) => state === hopeless,
    isAssured: () => false,
    ...kindsOf([...digits, ".", "-", "E"]),
};

function columnOf(character: string): number {
    const symbol = ["-", ".", "E", "0"].indexOf(character);
    return symbol >= 0 ? symbol : digits.includes(character) ? 4 : table.length;
}

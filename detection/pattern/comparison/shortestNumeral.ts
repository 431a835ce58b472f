import { hasWildcard } from "../syntax";
import type { Budget } from "./Budget";
import { shortestText, type TextRequirement } from "./shortestText";
import { kindsOf, type TextMachine } from "./TextMachine";
import { testHolds } from "./testHolds";
import { textRequirements } from "./textRequirements";
import { type ValueLiteral, wantedText } from "./valueTest";

/** Whether a test looks at a number's value; the others look at its digits. */
const comparesValue = ({ test }: ValueLiteral): boolean => test.kind === "number" || test.kind === "order";

/**
 * The shortest number that passes and fails the tests as asked, written as JSON.
 *
 * Tests of the digits alone are settled by search. With tests of the value, the values tried are those that stand in
 * the tests, one between each two neighbours and one beyond either end, each in several ways of writing it: exact
 * unless a wildcard or a regex looks at the same number's digits.
 *
 * @returns undefined if there is none, or if it cannot be told (which the budget remembers).
 */
export function shortestNumeral(literals: readonly ValueLiteral[], budget: Budget): string | undefined {
    // The two answers that nearly all fields have cost no search.
    if (passes("0", literals)) {
        return "0";
    }
    const ofDigits = literals.filter((literal) => !comparesValue(literal));
    const only = wantedText(ofDigits);
    if (only !== undefined) {
        return numeralText.test(only) && passes(only, literals) ? only : undefined;
    }
    const requirements = textRequirements(ofDigits, budget);
    if (!requirements) {
        return undefined;
    }
    const numeral: TextRequirement = { machine: numeralMachine, holds: true };
    const freely = shortestText([numeral, ...requirements], budget);
    if (freely === undefined || passes(freely, literals)) {
        return freely;
    }
    const isMixed = ofDigits.some(looksInsideDigits);
    const tried = [...(isMixed ? shortNumerals : []), ...candidates(literals, ofDigits.length), tooLarge];
    const found = tried.find((digits) => budget.spend(literals.length) && passes(digits, literals));
    if (found === undefined && (isMixed || hasOnlyExponents(tried, literals.filter(comparesValue)))) {
        budget.leaveOpen("A field is compared both as a number and by the digits that it is written with.");
    }
    return found;
}

/** Whether numbers of the right value were tried, but all with an exponent: then there are other ways to write them. */
function hasOnlyExponents(tried: readonly string[], ofValue: readonly ValueLiteral[]): boolean {
    const right = tried.filter((digits) => passes(digits, ofValue));
    return right.length > 0 && right.every((digits) => /[eE]/.test(digits));
}

function passes(digits: string, literals: readonly ValueLiteral[]): boolean {
    return literals.every(({ test, holds }) => testHolds(test, { kind: "number", digits }) === holds);
}

/** Whether digits could be chosen to please the test: not if it asks for one text, or for what no number contains. */
const looksInsideDigits = ({ test }: ValueLiteral): boolean =>
    test.kind === "text" ? hasWildcard(test.text) && /^[-+.eE0-9]+$/.test(test.text.literal) : test.kind === "regex";

const numeralText = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;

const oneDigit = Array.from({ length: 10 }, (_, digit) => String(digit));

/** All numbers of up to three characters, the shortest first. */
const shortNumerals: readonly string[] = [
    ...Array.from({ length: 1099 }, (_, i) => String(i - 99)),
    ...oneDigit.flatMap((first) => [".", "e"].flatMap((between) => oneDigit.map((last) => first + between + last))),
].sort((a, b) => a.length - b.length);

/** Numbers to try, the shortest first. */
function candidates(literals: readonly ValueLiteral[], testsOfDigits: number): string[] {
    const written = literals.flatMap(({ test }) =>
        test.kind === "number" || test.kind === "order"
            ? [test.number.text]
            : test.kind === "text"
              ? ["", "0", "1"].map((more) => `${test.text.literal}${more}`)
              : [],
    );
    const values = [...new Set([0, ...written.map(Number)])].filter(Number.isFinite).sort((a, b) => a - b);
    const first = values[0] ?? 0;
    const tried = [...values, ...values.flatMap((value, i) => valuesAfter(value, values[i + 1])), first - 1, first * 2];
    const neighbours = written
        .filter((digits) => /^-?[0-9]{16,}$/.test(digits))
        .flatMap((digits) => [-1n, 1n].map((step) => String(BigInt(digits) + step)));
    return [...new Set([...written, ...neighbours, ...tried.map(String), "-0.0"])]
        .filter((digits) => numeralText.test(digits))
        .flatMap((digits) => (testsOfDigits === 0 ? [digits] : waysOfWriting(digits)))
        .sort((a, b) => a.length - b.length);
}

/** A value between two neighbours, a whole one where there is room, or beyond the last. */
function valuesAfter(value: number, next: number | undefined): number[] {
    return next === undefined
        ? [Math.floor(value) + 1, value * 2, Number.MAX_VALUE]
        : [Math.floor(value) + 1, value / 2 + next / 2];
}

/** No double holds it: a text, and neither equal to any number nor different from it. */
const tooLarge = "1e309";

/** A whole number has two texts, such as `1` and `1.0`, any other one. */
function waysOfWriting(digits: string): string[] {
    return /[.eE]/.test(digits) ? [digits] : [digits, `${digits}.0`];
}

const digits = "0123456789";
const hopeless = 11;

/** Per state, the next state for a minus, a dot, an E, the digit 0 and any other digit. */
const table: readonly (readonly number[])[] = [
    /* 0: start          */ [1, 11, 11, 2, 3],
    /* 1: after minus    */ [11, 11, 11, 2, 3],
    /* 2: leading zero   */ [11, 4, 11, 11, 11],
    /* 3: whole digits   */ [11, 4, 11, 3, 3],
    /* 4: after the dot  */ [11, 11, 11, 5, 6],
    /* 5: fraction of 0  */ [11, 11, 8, 7, 6],
    /* 6: fraction       */ [11, 11, 8, 7, 6],
    /* 7: needless zeros */ [11, 11, 11, 7, 6],
    /* 8: after E        */ [9, 11, 11, 11, 10],
    /* 9: exponent sign  */ [11, 11, 11, 11, 10],
    /* 10: exponent      */ [11, 11, 11, 10, 10],
];
const ends = [2, 3, 5, 6, 10];

/** The numbers of JSON that are their own text, and a few with an exponent that are not: those are tried before use. */
const numeralMachine: TextMachine = {
    start: 0,
    next: (state, character) => table[state]?.[columnOf(character)] ?? hopeless,
    accepts: (state) => ends.includes(state),
    isHopeless: (state) => state === hopeless,
    isAssured: () => false,
    ...kindsOf([...digits, ".", "-", "E"]),
};

function columnOf(character: string): number {
    const symbol = ["-", ".", "E", "0"].indexOf(character);
    return symbol >= 0 ? symbol : digits.includes(character) ? 4 : table.length;
}

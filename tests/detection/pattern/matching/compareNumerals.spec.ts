import * as assert from "node:assert/strict";
import { compareNumerals, textOfNumeral } from "../../../../detection/pattern/matching/compareNumerals";

describe("comparing two numbers by their digits", () => {
    const rows: readonly (readonly [left: string, right: string, expected: number])[] = [
        ["1", "2", -1],
        ["2", "1", 1],
        ["10", "9", 1],
        ["-2", "-1", -1],
        ["+1", "1", 0],
        ["1", "+1", 0],
        ["+2", "+1", 1],
        ["1.0", "1", 0],
        ["1e1", "10", 0],
        ["0.5", "0.25", 1],
        ["0", "-0.0", 0],
        // Integers digit by digit, others as doubles.
        ["9007199254740992", "9007199254740993", -1],
        ["9007199254740992.0", "9007199254740993", 0],
        // What a double cannot hold compares with nothing; zero is no underflow, however it is written.
        ["1e309", "1", Number.NaN],
        ["1", "-1e309", Number.NaN],
        ["0.01e-999", "0", Number.NaN],
        ["0", "1e-999", Number.NaN],
        ["0e5", "0", 0],
        ["0.0E-999", "1", -1],
    ];
    for (const [left, right, expected] of rows) {
        it(`${left} and ${right} give ${expected}`, () => {
            assert.equal(compareNumerals(left, right), expected);
        });
    }
});

describe("the text of a number", () => {
    const rows: readonly (readonly [digits: string, text: string])[] = [
        ["1", "1"],
        ["1.50", "1.50"],
        ["-0", "-0"],
        ["1e0", "1.0"],
        ["1e3", "1000.0"],
        ["12e-1", "1.2"],
        ["9999999e0", "9999999.0"],
        ["1e7", "1.0E7"],
        ["-1.5E+10", "-1.5E10"],
        ["1e-3", "0.001"],
        ["9e-4", "9.0E-4"],
        ["0e5", "0.0"],
        ["-9e-4", "-9.0E-4"],
    ];
    for (const [digits, text] of rows) {
        it(`${digits} is ${text}`, () => {
            assert.equal(textOfNumeral(digits), text);
        });
    }
});

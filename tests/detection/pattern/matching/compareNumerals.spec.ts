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
        ["0.10", "0.1", 0],
        ["0.1", "0.10000000000000001", -1],
        ["9007199254740992", "9007199254740993", -1],
        ["9007199254740992.0", "9007199254740993", -1],
        // However large or small, and however zero is written.
        ["1e309", "9e308", 1],
        ["1e-999", "0", 1],
        ["-1e-999", "0", -1],
        ["-1e-999", "-1e-998", 1],
        ["0e5", "0", 0],
        ["0.0E-999", "1", -1],
        ["-0", "0.00", 0],
        ["1e999999999", "2e999999999", -1],
        ["1", "Infinity", Number.NaN],
        ["-Infinity", "1", Number.NaN],
    ];
    for (const [left, right, expected] of rows) {
        it(`${left} and ${right} give ${expected}`, () => {
            assert.equal(Math.sign(compareNumerals(left, right)), expected);
        });
    }
});

describe("the text of a number", () => {
    const rows: readonly (readonly [digits: string, text: string])[] = [
        ["1", "1"],
        ["-12345678901234567890", "-12345678901234567890"],
        ["1.0", "1.0"],
        ["1.50", "1.5"],
        ["12345678.90", "1.23456789E7"],
        ["-0", "0"],
        ["-0.00", "-0.0"],
        ["1e-999", "0.0"],
        ["-1e-999", "-0.0"],
        ["1e309", "Infinity"],
        ["-1e309", "-Infinity"],
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

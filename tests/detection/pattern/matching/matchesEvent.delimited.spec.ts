import * as assert from "node:assert/strict";
import { matchesEvent, parseFilterPattern } from "../../../../detection/pattern";
import { extractedValues } from "../extractedValues";

describe("a delimited pattern", () => {
    const rows: readonly (readonly [pattern: string, message: string, expected: boolean])[] = [
        ["[a, b]", "one two", true],
        ["[a, b]", "one", false],
        ["[a, b]", "", false],
        ["[a, b]", "one two three", true],
        ["[]", "", true],
        ["[a]", "", false],
        ["[a=one, b]", "one two", true],
        ["[a=One, b]", "one two", false],
        ["[a!=one, b]", "one two", false],
        ["[a!=one, b]", "two two", true],
        ["[a=*ne, b]", "one two", true],
        ['[a="o*", b]', "one two", true],
        ["[a=*, b]", "one two", true],
        ["[a = one || a = uno, b]", "uno two", true],
        ["[a != one && a != uno, b]", "uno two", false],
        ["[(a = one || a = uno) && a != uno, b]", "uno two", false],
        ["[(a = one || a = uno) && a != uno, b]", "one two", true],
        ["[a > 5, b]", "10 x", true],
        ["[a > 5, b]", "4 x", false],
        ["[a > 5, b]", "ten x", false],
        ["[a <= 1e1, b]", "10.0 x", true],
        // What is a number in a column: a sign, a fraction, an exponent, and nothing before or behind.
        ["[a > 5, b]", "+10 x", true],
        ["[a > 5, b]", "-10 x", false],
        ["[a > 5, b]", "6.25 x", true],
        ["[a > 5, b]", "1e10 x", true],
        ["[a > 5, b]", "1E+1 x", true],
        ["[a > 5, b]", "$10 x", false],
        ["[a > 5, b]", "10ms x", false],
        ["[a > 5, b]", "10. x", false],
        // Digits are read as numbers here, unlike the strings of a JSON event.
        ["[a = 1, b]", "1.0 x", true],
        ["[a = 1, b]", "1 x", true],
        ['[a = "1", b]', "1.0 x", false],
        ["[a = 1e309, b]", "1.0e309 x", true],
        ["[a != 1, b]", "1.0 x", false],
        ["[a = %^o.e$%, b]", "one x", true],
        ["[a != %^o.e$%, b]", "one x", false],
        ["[..., z = last]", "one two last", true],
        ["[..., z = last]", "last", true],
        ["[a = one, ..., z = last]", "one two three last", true],
        ["[a = one, ..., z = last]", "one last", true],
        ["[a = one, ..., z = last]", "one", false],
        ["[a = one, ...]", "one", true],
        ["[, b = two,]", "one two three", true],
    ];
    for (const [pattern, message, expected] of rows) {
        it(`${pattern} ${expected ? "counts" : "does not count"} ${JSON.stringify(message)}`, () => {
            assert.equal(matchesEvent(parseFilterPattern(pattern), message), expected);
        });
    }
});

describe("the columns that a delimited pattern extracts", () => {
    const rows: readonly (readonly [pattern: string, message: string, values: Readonly<Record<string, string>>])[] = [
        ["[a, b]", "one  two", { $a: "one", $b: "two" }],
        ["[a, b]", "one\ttwo", { $a: "one", $b: "two" }],
        ["[a, b]", " one two ", { $a: "one", $b: "two" }],
        ["[a, b]", "one two  three ", { $a: "one", $b: "two  three " }],
        ["[a]", "one  two ", { $a: "one  two " }],
        ["[a, b]", "one  two ", { $a: "one", $b: "two" }],
        ["[a, b]", 'one "two three"', { $a: "one", $b: "two three" }],
        ["[a, b]", "one [two three]", { $a: "one", $b: "two three" }],
        ["[a, b]", 'one "two three" four', { $a: "one", $b: '"two three" four' }],
        ["[a, b, c]", 'one "two three', { $a: "one", $b: '"two', $c: "three" }],
        // A column ends with its closing delimiter, whatever follows.
        ["[a, b, c]", 'one "t"wo three', { $a: "one", $b: "t", $c: "wo three" }],
        ["[]", 'one "t"wo three', { $1: "one", $2: "t", $3: "wo", $4: "three" }],
        ["[]", 'a [b]"c"[d', { $1: "a", $2: "b", $3: "c", $4: "[d" }],
        ["[a, b]", 'one "t"wo three', { $a: "one", $b: '"t"wo three' }],
        ["[a, b]", "one t[w o]", { $a: "one", $b: "t[w o]" }],
        ["[]", "one t[w o]", { $1: "one", $2: "t[w", $3: "o]" }],
        ["[a, b]", 'one ""', { $a: "one", $b: "" }],
        ["[a, ]", "one two", { $a: "one", $2: "two" }],
        ["[, b]", "one two", { $1: "one", $b: "two" }],
        ["[a, ..., z]", "one two three four", { $a: "one", $2: "two", $3: "three", $z: "four" }],
        ["[a, ..., z]", "one two", { $a: "one", $z: "two" }],
        ["[a, ...]", "one two three", { $a: "one", $2: "two", $3: "three" }],
        ["[...]", "one two", { $1: "one", $2: "two" }],
        ["[__proto__, b]", "one two", { $__proto__: "one", $b: "two" }],
    ];
    for (const [pattern, message, values] of rows) {
        it(`of ${JSON.stringify(message)} by ${pattern}`, () => {
            const parsed = parseFilterPattern(pattern);
            assert.ok(parsed.kind === "delimited");
            assert.deepEqual(extractedValues(parsed, message), values);
        });
    }
});

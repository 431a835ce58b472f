import * as assert from "node:assert/strict";
import { matchesEvent, parseFilterPattern } from "../../../../detection/pattern";

describe("a pattern of terms", () => {
    const rows: readonly (readonly [pattern: string, message: string, expected: boolean])[] = [
        ["", "", true],
        ["", "anything", true],
        [" \t\n", "anything", true],
        ["ERROR", "TERRORS", true],
        ["ERROR", "error", false],
        ["ERROR ARGUMENTS", "ERROR\nARGUMENTS", true],
        ["ERROR ARGUMENTS", "ARGUMENTS ERROR", true],
        ["ERROR ARGUMENTS", "ERROR", false],
        ["-ERROR", "fine", true],
        ["-ERROR", "ERROR", false],
        ["ERROR -ARGUMENTS", "ERROR", true],
        ["ERROR -ARGUMENTS", "ERROR ARGUMENTS", false],
        ['"two words"', "has two words", true],
        ['"two words"', "has two  words", false],
        ['-"two words"', "has two  words", true],
        ['-"two words"', "has two words", false],
        ['"[ERROR]"', "[ERROR] x", true],
        ['"say \\"hi\\" \\\\"', 'say "hi" \\', true],
        ["?ERROR ?WARN", "a WARN", true],
        ["?ERROR ?WARN", "an INFO", false],
        ['?"two words" ?WARN', "two words", true],
        // Optional terms are ignored beside any other term.
        ["?ERROR REQUEST", "REQUEST", true],
        ["?ERROR REQUEST", "ERROR", false],
        ["?ERROR -REQUEST", "anything", true],
        ["?ERROR -REQUEST", "ERROR REQUEST", false],
        // A quoted blank is documented to count everything; CloudWatch counted only what holds a blank.
        ['" "', "two words", true],
        ['" "', "word", false],
        ["%ERR.R%", "an ERROR", true],
        ["%^ERROR$%", "ERROR", true],
        ["%^ERROR$%", "x\nERROR\ny", false],
        ["%a\\sb%", "a\nb", true],
        ["%a.b%", "a\nb", false],
        ["%a{,2}b%", "aab", true],
        ["%^a{,2}b%", "aaab", false],
        ["%^\\{,2}$%", "{,2}", true],
        ["%[x|y]%", "|", true],
        // Without a blank between, a hyphen and a question mark begin a term of their own.
        ["a-b", "a", true],
        ["a-b", "a-b", false],
        ["a-b", "ab", false],
        ["a?b", "a?b", true],
        ["a?b", "a b", true],
        ["a?b", "b", false],
        ["a_b", "a b", false],
        ["a.b", "a.b", true],
        ["a.b", "a b", false],
        ["café", "café", true],
        ["café", "cafe", false],
    ];
    for (const [pattern, message, expected] of rows) {
        it(`${JSON.stringify(pattern)} ${expected ? "counts" : "does not count"} ${JSON.stringify(message)}`, () => {
            assert.equal(matchesEvent(parseFilterPattern(pattern), message), expected);
        });
    }
});

import * as assert from "node:assert/strict";
import { EngineYamlError } from "../../../../drills/rehearsal/stackFile/engineText";
import { readEngineYaml } from "../../../../drills/rehearsal/stackFile/engineYaml";

const refusalOf = (text: string): string => {
    try {
        return `read as ${JSON.stringify(readEngineYaml(text))}`;
    } catch (error) {
        assert.ok(error instanceof EngineYamlError);
        return error.message;
    }
};

/** What is read here is held against the engine itself in tests/engine/stackFiles.spec.ts. */
describe("readEngineYaml", () => {
    const refusals: readonly [what: string, text: string, message: string | RegExp][] = [
        [
            "what is no YAML",
            "a: [1\n",
            "Flow sequence in block collection must be sufficiently indented and end with a ] at line 2, column 1",
        ],
        [
            "an alias of nothing",
            "a: *b",
            "an alias names nothing that is anchored before it at line 1, column 4; a text goes in quotes",
        ],
        ["a list that contains itself", "a: &b [*b]", "what is anchored as &b contains itself (*b)"],
        ["a map that is merged into itself", "a: &b { <<: *b }", "what is anchored as &b contains itself (*b)"],
        ["a merge of a text", "a: { <<: b }", "a merge key (<<) is given something else than a map, or a list of maps"],
        ["a list for a key", "? [a]\n: b", "a map or a list stands in the place of a key"],
        ["what JSON lacks", "a: .inf", "a value is .inf or .nan, for which the engine has no JSON"],
        ["a value that is none of its tag", "a: !!int secret", "a value is tagged !!int and is none"],
        ["a value that is a float and tagged as none", "a: !!int 1e3", "a value is tagged !!int and is none"],
        ["what is no base64", "a: !!binary '***'", "a value is tagged !!binary and is none"],
        [
            "a question mark in braces",
            "a: { endpoint: https://example.com/?q=1 }",
            "a text with a question mark, in braces or brackets, goes in quotes at line 1, column 16",
        ],
        [
            "a question mark in a list in braces",
            "a: { b: [c?] }",
            "a text with a question mark, in braces or brackets, goes in quotes at line 1, column 10",
        ],
        [
            "an escaped slash",
            'a: "b\\/c"',
            "the engine knows no \\/ and no half of a character as \\u: write the character at line 1, column 4",
        ],
        [
            "half of a character",
            'a: "\\ud83d\\ude00"',
            "the engine knows no \\/ and no half of a character as \\u: write the character at line 1, column 4",
        ],
        [
            "an anchor with a dot",
            "a: &b.c 1",
            "the name of an anchor has another character than a letter, a digit, - and _ at line 1, column 9",
        ],
        [
            "another version of YAML",
            "%YAML 1.2\n---\na: 1",
            "it says %YAML of another version than 1.1, the only one that the engine takes",
        ],
        ["a thousand brackets", "[".repeat(1_200), /^it is nested too deeply at line 1, column \d+$/],
        [
            "aliases of aliases of aliases",
            `l0: &l0 [${Array(10).fill("x")}]\n${[1, 2, 3, 4, 5, 6, 7].map((n) => `l${n}: &l${n} [${Array(10).fill(`*l${n - 1}`)}]\n`).join("")}`,
            "its aliases stand for more than 100,000 values",
        ],
    ];
    for (const [what, text, message] of refusals) {
        it(`refuses ${what}`, () => {
            const refusal = refusalOf(text);
            typeof message === "string" ? assert.equal(refusal, message) : assert.match(refusal, message);
        });
    }

    it("says nothing of what stands in the file", () => {
        const faults = [
            "a: |TOKEN\n",
            "a: !e!TOKEN b",
            "a: @TOKEN",
            "a: *TOKEN",
            "a: 'TOKEN' TOKEN",
            "a: %TOKEN",
            "a: [TOKEN",
            "\tTOKEN: a",
        ];
        for (const fault of faults) {
            assert.doesNotMatch(refusalOf(fault), /TOKEN/, fault);
        }
    });

    it("warns nobody of a tag that it does not know, and reads the value", () => {
        const warnings: unknown[] = [];
        const { emitWarning } = process;
        process.emitWarning = (warning: unknown) => warnings.push(warning);
        try {
            assert.deepEqual(readEngineYaml("a: !secret 012"), { a: "012" });
        } finally {
            process.emitWarning = emitWarning;
        }
        assert.deepEqual(warnings, []);
    });
});

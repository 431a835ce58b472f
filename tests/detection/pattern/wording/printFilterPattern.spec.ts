import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import {
    type FilterPattern,
    parseFilterPattern,
    patternLimits,
    printFilterPattern,
} from "../../../../detection/pattern";
import { propertyRuns } from "../../../propertyRuns";
import { filterPatterns } from "../arbitraries";

/** A pattern without what depends on how it was written; cloned, because generated objects have no prototype. */
function treeOf({ text: _text, remarks: _remarks, ...tree }: FilterPattern): object {
    return structuredClone(tree);
}

describe("printing a filter pattern", () => {
    const canonical: readonly (readonly [written: string, printed: string])[] = [
        ["", ""],
        ["  \t", ""],
        [
            '{($.eventName=ConsoleLogin)&&($.errorMessage="Failed authentication")}',
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
        ],
        ["{$.a=1}", "{ $.a = 1 }"],
        ["{(($.a=1))}", "{ $.a = 1 }"],
        ["{$.a=1||$.b=2&&$.c=3}", "{ ($.a = 1) || (($.b = 2) && ($.c = 3)) }"],
        ["{$.a=1&&($.b=2&&$.c=3)}", "{ ($.a = 1) && (($.b = 2) && ($.c = 3)) }"],
        ["{$.['a'].['b c'][0][*]!=%x%}", "{ $.a.['b c'][0][*] != %x% }"],
        ["{$.a is null||$.b not exists}", "{ ($.a IS NULL) || ($.b NOT EXISTS) }"],
        ['{$.a="\\"\\\\"}', '{ $.a = "\\"\\\\" }'],
        ['"ERROR"   -"two words" ?x', 'ERROR -"two words" ?x'],
        ["a-b?c", "a -b ?c"],
        ["a.b café", '"a.b" "café"'],
        ["%a.b%", "%a.b%"],
        ["[ip,status=4*&&status!=404||status=500,,...]", "[ip, status = 4* && status != 404 || status = 500, , ...]"],
        ["[a=1&&(a=2||a=3),b]", "[a = 1 && (a = 2 || a = 3), b]"],
        ["[a=1&&(a=2&&a=3),b]", "[a = 1 && (a = 2 && a = 3), b]"],
        ["{$.a=*x}", "{ $.a = *x }"],
        ["[]", "[...]"],
    ];
    for (const [written, printed] of canonical) {
        it(`makes ${printed || "nothing"} of ${written || "nothing"}`, () => {
            assert.equal(printFilterPattern(parseFilterPattern(written)), printed);
        });
    }

    it("gives a text that parses to the same tree", () => {
        fc.assert(
            fc.property(filterPatterns, (pattern) => {
                const text = printFilterPattern(pattern);
                fc.pre(text.length <= patternLimits.length);
                const parsed = parseFilterPattern(text);
                assert.equal(parsed.text, text);
                assert.deepEqual(treeOf(parsed), treeOf(pattern));
            }),
            propertyRuns(200),
        );
    });

    it("leaves out blanks and parentheses where the text would be longer than a pattern may be", () => {
        const tests = Array.from({ length: 120 }, (_, index) => `$.a=${index}`);
        const written = `{${tests.join("||")}}`;
        assert.ok(written.length > 900 && written.length <= patternLimits.length, String(written.length));
        assert.equal(printFilterPattern(parseFilterPattern(written)), written);
        const longest = `{ $.a = ${"x".repeat(patternLimits.length - "{ $.a =  }".length)} }`;
        assert.equal(printFilterPattern(parseFilterPattern(longest)), longest);
    });
});

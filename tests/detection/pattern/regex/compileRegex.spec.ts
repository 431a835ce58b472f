import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { compileRegex } from "../../../../detection/pattern/regex/compileRegex";
import { parseRegex } from "../../../../detection/pattern/regex/parseRegex";
import { propertyRuns } from "../../../propertyRuns";

describe("a regex of a filter pattern", () => {
    const rows: readonly (readonly [source: string, text: string, expected: boolean])[] = [
        ["a{,2}$", "aaa", true],
        ["^a{,2}$", "aaa", false],
        ["^a{,2}$", "", true],
        ["^[{,2]+$", "{,2", true],
        ["^[{,2]+$", "{,0", false],
        ["^\\{,2\\}$", "{,2}", true],
        [".*b", "ab", true],
        [".+b", "b", false],
        [".+b", "ab", true],
        ["x|.+.*?.+b", "ab", false],
        ["x|.+.*?.+b", "aab", true],
        ["[|.*]b", "ab", false],
        ["\\|.*b", "ab", false],
        ["\\|.*b", "|ab", true],
        ["[\\]|.+]x", "]x", true],
        [".*", "", true],
        [".+", "\n", false],
        ["^$", "", true],
        ["^$", "a", false],
        ["a^b", "ab", false],
        ["a$b", "ab", false],
        ["a|b$", "ac", true],
        ["a|", "b", true],
        ["a+?b??c", "aac", true],
        ["^a{2}$", "aaa", false],
        ["^a{2,}$", "aaaa", true],
        ["^a{2,3}$", "aaaa", false],
        ["^a{0}b$", "b", true],
        ["\\x28\\x29", "()", true],
        ["a\\.[.]{2}b", "a...b", true],
        ["a\\.[.]{2}b", "a.b.b", false],
        ["a.b", "a-b", true],
        ["a\\db", "a1b", true],
        ["a\\db", "adb", false],
        ["a\\x62", "ab", true],
        ["a\\x62", "axb", false],
        ["^[^a-c]$", "é", true],
        ["^\\w$", "é", false],
        ["^[a\\-z]$", "-", true],
        ["^[az-]$", "-", true],
        ["}]", "}]", true],
        ["^.$", "😀", true],
        ["^..$", "😀", false],
        ["ba*c", "bac", true],
        ["a+x*b+", "axb", true],
        ["^a?$", "a", true],
        ["a*^b", "ab", false],
        ["^.a$", "\uffffa", true],
        ["^[\\xff]$", "\u00ff", true],
        ["^[\\xff]$", "\u0100", false],
        ["$^", "", true],
        ["$^", "a", false],
    ];
    for (const [source, text, expected] of rows) {
        it(`${source} ${expected ? "is" : "is not"} found in ${JSON.stringify(text)}`, () => {
            assert.equal(compileRegex({ source })(text), expected);
        });
    }

    it("is found again by the same search", () => {
        const search = compileRegex({ source: "^a.b" });
        assert.deepEqual(["a-b", "b", "a-b"].map(search), [true, false, true]);
    });

    it("that CloudWatch would refuse is not searched for", () => {
        assert.throws(() => compileRegex({ source: "a(b" }), { message: "A regex cannot hold groups, at offset 1" });
    });

    const sources = fc
        .array(fc.constantFrom(..."ab|^$.*+?-[]\\{}", ".*", ".+", "[^a", "[|.*]", "\\.", "\\x61", "{1,2}", "\\d"), {
            minLength: 1,
            maxLength: 8,
        })
        .map((parts) => parts.join(""))
        .filter(isRegex);

    it("that has no fault means what it means in JavaScript", () => {
        fc.assert(
            fc.property(sources, fc.string({ unit: fc.constantFrom(..."ab.|\n1{é"), maxLength: 6 }), (source, text) => {
                assert.equal(compileRegex({ source })(text), new RegExp(source).test(text));
            }),
            propertyRuns(300),
        );
    });

    for (const [source, text] of [
        [".*error.*", "x".repeat(200_000)],
        ["a*a*a*a*a*a*a*a*b", "a".repeat(20_000)],
        ["[a-z]{1000}x[a-z]{1000}", "a".repeat(8_000)],
        ["^.*a.*b.*c.*d$", "ab".repeat(50_000)],
    ] as const) {
        it(`looks through a long text that holds no match: ${source}`, () => {
            const search = compileRegex({ source });
            assert.equal(search(text), false);
        });
    }
});

function isRegex(source: string): boolean {
    try {
        return parseRegex(source).length > 0;
    } catch {
        return false;
    }
}

import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { type FilterPattern, FilterPatternError, parseFilterPattern } from "../../../../detection/pattern";
import { anyCharacter } from "../../../anyCharacter";
import { propertyRuns } from "../../../propertyRuns";
import { jsonOracle } from "../oracle/jsonOracle";

function conditionOf(text: string): object {
    const pattern = parseFilterPattern(text);
    assert.ok(pattern.kind === "json");
    return pattern.condition;
}

describe("parsing a filter pattern", () => {
    const kinds: readonly (readonly [text: string, kind: FilterPattern["kind"]])[] = [
        ["", "everything"],
        [" \t\n ", "everything"],
        ["{ $.a = 1 }", "json"],
        ["[a, b]", "delimited"],
        ["ERROR", "terms"],
        [" ERROR ", "terms"],
        ["%re%", "terms"],
        ['"{ not json"', "terms"],
    ];
    for (const [text, kind] of kinds) {
        it(`takes ${JSON.stringify(text)} for ${kind}`, () => {
            const pattern = parseFilterPattern(text);
            assert.equal(pattern.kind, kind);
            assert.equal(pattern.text, text);
        });
    }

    it("needs no blank around operators and takes any between tokens", () => {
        const spaced = "{\n\t$.a\t=\n1\r\n&&\t$.b   >=2 }";
        assert.deepEqual(conditionOf(spaced), conditionOf("{$.a=1&&$.b>=2}"));
    });

    it("reads brackets, commas and ampersands inside quotes and regexes as ordinary characters", () => {
        assert.deepEqual(conditionOf('{ $.a = "} ) ] , && ||" }'), {
            kind: "text",
            selector: [{ kind: "property", name: "a" }],
            operator: "=",
            text: { literal: "} ) ] , && ||", leadingWildcard: false, trailingWildcard: false },
            quoted: true,
        });
        assert.deepEqual(conditionOf("{ $.a[*] = %val.{2}|[,}]% }"), {
            kind: "regex",
            selector: [{ kind: "property", name: "a" }, { kind: "anyElement" }],
            operator: "=",
            regex: { source: "val.{2}|[,}]" },
        });
    });

    it("takes bare true for a text, and bare digits for a number with their spelling", () => {
        assert.deepEqual(conditionOf("{ $.a != true || $.a = -1.50e+3 }"), {
            kind: "anyOf",
            conditions: [
                {
                    kind: "text",
                    selector: [{ kind: "property", name: "a" }],
                    operator: "!=",
                    text: { literal: "true", leadingWildcard: false, trailingWildcard: false },
                    quoted: false,
                },
                {
                    kind: "number",
                    selector: [{ kind: "property", name: "a" }],
                    operator: "=",
                    number: { value: -1500, text: "-1.50e+3" },
                },
            ],
        });
    });

    it("reads the same property in dots and in brackets", () => {
        assert.deepEqual(conditionOf("{ $.['a'].b NOT EXISTS }"), conditionOf("{ $.a.['b'] NOT EXISTS }"));
    });

    const accepted = [
        "{ ((($.a = 1))) }",
        "{ $.a = 123.123.* }",
        "{ $.a = kms.amazonaws.com }",
        "{ $.a-b_c.0 = * }",
        "{ $.['it's'] = 1 }",
        "{ $.a[0][1].b[*].c = 1 }",
        "{ $.a.*.b = 1 }",
        "{ $.a[*] = 1 || $.b[*] = 1 || $.c.* = 1 }",
        "{ $.a = %x% || $.b = %y% }",
        "{ $.a = %^\\d\\D\\s\\S\\w\\W\\x2f:_#=@/;,-b?c+d*e{2}$|[^a-z\\]]\\{\\}\\|\\\\\\*\\+\\.\\^\\$\\?% }",
        '{ $.a = "%x% %y% %z%" }',
        "[a = %x%, b = %y%]",
        "[ , , ]",
        '[a = "SPACE" || a = SPACES, b]',
        "{ $.a = SPACE || $.a = 1e214748364 }",
        "one.two café _",
    ];
    for (const text of accepted) {
        it(`accepts ${text}`, () => {
            assert.deepEqual(parseFilterPattern(text).remarks, []);
        });
    }
});

describe("remarks on a filter pattern that CloudWatch may refuse or that may not mean what it says", () => {
    const rows: readonly (readonly [what: string, text: string, position: number, message: RegExp])[] = [
        ["a keyword in lower case", "{ $.a is NULL }", 6, /write IS in place of is/],
        ["a state in lower case", "{ $.a IS null }", 9, /write NULL in place of null/],
        ["a blank in a regex", "{ $.a = %a b% }", 10, /write \\s in its place/],
        ["an asterisk inside a value", '{ $.a = "a*b" }', 8, /in the middle it stands for an asterisk/],
        ["optional terms beside others", "ERROR ?WARN", 6, /ignored beside other terms/],
        ["a hyphen in a term", "sign-in", 0, /- starts a term of its own: .* "sign-in"/],
    ];
    for (const [what, text, position, message] of rows) {
        it(`are made on ${what}`, () => {
            const { remarks } = parseFilterPattern(text);
            assert.equal(remarks.length, 1);
            assert.equal(remarks[0]?.position, position);
            assert.match(remarks[0]?.message ?? "", message);
        });
    }

    it("are made on each keyword", () => {
        assert.equal(parseFilterPattern("{ $.a not exists || $.b Is True }").remarks.length, 4);
    });
});

/** Every form that CloudWatch refuses: where the parser stops, what it says, and what it guesses was meant. */
describe("a text that is no filter pattern", () => {
    const rows: readonly (readonly [text: string, position: number, reason: RegExp, intent?: RegExp])[] = [
        // Operators and keywords of other languages
        ["{ $.a EXISTS }", 6, /"EXISTS" is not an operator/, /\$\.a = \*/],
        ["{ $.a IS NOT NULL }", 9, /IS NOT does not exist/, /\$\.a NOT EXISTS/],
        ["{ $.a IS 1 }", 9, /followed by NULL, TRUE or FALSE/],
        ["{ $.a NOT NULL }", 6, /followed by EXISTS/],
        ["{ $.a == 1 }", 6, /== is not an operator/, /single =/],
        ["{ $.a =! 1 }", 6, /=! is not an operator/, /!=/],
        ["{ $.a <> 1 }", 6, /<> is not an operator/, /!=/],
        ["{ $.a =~ x }", 6, /=~ is not an operator/, /%regex%/],
        ["{ $.a IN (1) }", 6, /"IN" is not an operator/, /\|\|/],
        ["{ $.a LIKE x }", 6, /"LIKE" is not an operator/],
        ["{ $.a : 1 }", 6, /not JSON/, /\$\.a = value/],
        ["{ $.a = 1 AND $.b = 2 }", 10, /"AND" does not join/, /Write &&/],
        ["{ $.a = x or $.b = 2 }", 10, /"or" does not join/, /Write \|\|/],
        ["{ $.a = 1 & $.b = 2 }", 10, /single & /, /Write &&/],
        ["{ $.a = 1 | $.b = 2 }", 10, /single \| /, /Write \|\|/],
        ["{ !($.a = 1) }", 2, /no NOT in front/],
        ["{ NOT $.a = 1 }", 2, /no NOT in front/],
        ['{ "k": [1] }', 2, /starts with a selector/, /not JSON/],
        // Structure
        [" { $.a = 1 }", 0, /No blank can stand before the \{/],
        ["{ $.a = 1 }\n", 11, /No blank can stand after the \}/],
        ["\t[a, b]", 0, /No blank can stand before the \[/],
        ["[a, b] ", 6, /No blank can stand after the \]/],
        ["{ }", 2, /test is missing/],
        ["{", 1, /test is missing/, /close it with \}/],
        ["{ $.a }", 6, /operator is missing/, /\$\.a = \*/],
        ["{ $.a = }", 8, /value is missing/],
        ["{ $.a != && $.b = 1 }", 9, /value is missing/],
        ["{ $.a = 1 && }", 13, /test is missing/],
        ["{ || $.a = 1 }", 2, /test is missing/],
        ["{ () }", 3, /test is missing/],
        ["{ ($.a = 1 }", 2, /This \( is never closed/],
        ["{ $.a = 1) }", 9, /closes nothing/],
        ["{ $.a = 1", 0, /This \{ is never closed/],
        ["{ $.a = 1 } x", 12, /Nothing can follow/],
        ["{ $.a = 1 }}", 11, /Nothing can follow/],
        ["{ $.a = 1 $.b = 2 }", 10, /side by side/, /&& or \|\|/],
        ["{ $.a = 1, $.b = 2 }", 9, /cannot follow a test/],
        ["{ $.a = [1, 2] }", 8, /not with a list/, /\|\|/],
        ["{ $.a = $.b }", 8, /not with another field/],
        // Selectors
        ["{ eventName = x }", 2, /starts with \$/, /\$\.eventName/],
        ["{ $ = 1 }", 2, /needs a property/],
        ["{ $a = 1 }", 2, /needs a property/, /\$\.a/],
        ["{ $..a = 1 }", 4, /every depth/],
        ["{ $.a. = 1 }", 6, /name is missing/],
        ["{ $[0] = 1 }", 3, /follows a property/],
        ["{ $['a'] = 1 }", 3, /dot is missing/, /\$\.\['key'\]/],
        ["{ $.a['b'] = 1 }", 5, /dot is missing/],
        ['{ $.["a"] = 1 }', 4, /single quotes/],
        ["{ $.['a] = 1 }", 4, /never closed/],
        ["{ $.a[-1] = 1 }", 5, /negative/],
        ["{ $.a[0:2] = 1 }", 5, /slice/],
        ["{ $.a[b] = 1 }", 5, /Brackets hold/],
        ["{ $.a[] = 1 }", 5, /Brackets hold/],
        ["{ $.a[9999999999999999] = 1 }", 5, /too large/],
        ["{ $.a[*].* = 1 }", 2, /one wildcard/],
        ["{ $.a[*]=1 || $.b[*]=1 || $.c[*]=1 || $.d.*=1 }", 38, /at most 3 selectors/],
        // Values
        ["{ $.a = Failed authentication }", 8, /blank in it needs double quotes/, /"Failed authentication"/],
        ["{ $.a = null }", 8, /reserved word/, /IS NULL/],
        ["{ $.a != null }", 9, /reserved word/, /\$\.a = \*/],
        ["{ $.a = 'x' }", 8, /does not quote/],
        ["{ $.a = “x” }", 8, /does not quote/],
        ['{ $.a = "x }', 8, /quote is never closed/],
        ["{ $.a = a/b }", 9, /cannot stand in a value/, /"a\/b"/],
        ["{ $.a = é }", 8, /cannot stand in a value/],
        ['{ $.a > "1" }', 8, /number only/, /1 without quotes/],
        ["{ $.a <= x }", 9, /number only/],
        ["{ $.a < %1% }", 8, /number only/],
        ["{ $.a < * }", 8, /number only/],
        ["{ $.a = 1e2147483648 }", 8, /at most nine digits/],
        ["{ $.a > -1E+0000000001 }", 8, /at most nine digits/],
        // Regexes
        ["%something!%", 10, /character ! /, /\\x21/],
        ["%(ab)+%", 1, /groups/, /\\x28/],
        ["%café%", 4, /character é /],
        ["%%", 1, /empty/],
        ["%abc", 0, /never closed/],
        ["%[z-a]%", 2, /range z-a/],
        ["%[]%", 1, /cannot be empty/, /write \\\]\.$/],
        ["%[^]%", 1, /cannot be empty/],
        ["%[ab%", 1, /This \[ is never closed/, /write \\\[\.$/],
        ["%[^\\x2%", 3, /escape \\x/],
        ["%[\\dq)]%", 5, /groups/, /write \\x29\.$/],
        ["%*a%", 1, /nothing that this \*/, /write \\\*\.$/],
        ["%{12}%", 1, /nothing that this \{/, /write \\\{\.$/],
        ["%{1,}%", 1, /nothing that this \{/],
        ["%{1,23}%", 1, /nothing that this \{/],
        ["%{,12}%", 1, /nothing that this \{/],
        ["%{x}a{2}%", 1, /hold a count/, /write \\\{\.$/],
        ["%a**%", 3, /nothing that this \*/],
        ["%a++%", 3, /nothing that this \+/],
        ["%^*%", 2, /nothing that this \*/],
        ["%a|+%", 3, /nothing that this \+/],
        ["%a{2,1}%", 2, /ends before it starts/],
        ["%a{1001}%", 2, /at most 1000/],
        ["%a{1,1001}%", 2, /at most 1000/],
        ["%a{x}%", 2, /hold a count/],
        ["%a{,}%", 2, /hold a count/],
        ["%\\p%", 1, /escape \\p/, /\\d \\D .* before an operator/],
        ["%a\\t%", 2, /escape \\t/],
        ["%a\\n%", 2, /escape \\n/],
        ["%[\\r]%", 2, /escape \\r/],
        ["%[ab\\%", 4, /escape \\/],
        ["%[a(]%", 3, /groups/],
        ["%a??b???%", 7, /nothing that this \?/],
        ["%\\x2%", 1, /escape \\x/],
        ["%a\\%", 2, /escape \\/],
        ["{ $.a = %a% || $.a = %b% || $.a = %c% }", 34, /at most 2 regexes/],
        ["[a = %a%, b = %b%, c = %c%]", 23, /at most 2 regexes/],
        // Terms
        ["ERR*", 3, /cannot stand in a term/, /"ERR\*"/],
        ["ERROR!", 5, /cannot stand in a term/],
        ["a/b", 1, /cannot stand in a term/],
        ["key:value", 3, /cannot stand in a term/],
        ['""', 0, /cannot be empty/],
        ["ERROR %WARN%", 6, /stands alone/],
        ["%WARN% ERROR", 7, /stands alone/],
        ["?%WARN%", 0, /stands alone/],
        ["-%WARN%", 0, /stands alone/],
        ["%A% %B%", 4, /stands alone/],
        ["\u1680", 0, /cannot stand in a term/],
        ["a\u3000b", 1, /cannot stand in a term/],
        ["a-", 1, /term is missing/],
        ["a--b", 1, /term is missing/],
        ["-", 0, /term is missing/],
        ["ERROR - x", 6, /term is missing/],
        ["'two words'", 0, /does not quote/],
        ['"ERROR', 0, /never closed/],
        ['"ERROR"WARN', 7, /blank is missing/],
        ["%a%b", 3, /blank is missing/],
        ["$.eventName = ConsoleLogin", 0, /cannot stand in a term/, /\{ \$\.eventName … \}/],
        // Columns
        ["[1a]", 1, /column name is expected/, /starts with a letter/],
        ["[a = SPACE, b]", 5, /SPACE is a reserved word/, /"SPACE"/],
        ["[a, a]", 4, /Two columns have the name a/],
        ["[..., a, ...]", 9, /\.\.\. can stand in a pattern once/],
        ["[a = 1 || b = 2, b]", 10, /tests another column, b/],
        ["[a, b", 0, /This \[ is never closed/],
        ["[a, b] c", 7, /Nothing can follow/],
        ["[a == 1, b]", 3, /== is not an operator/],
        ["[a b, c]", 3, /operator is missing/],
        ["[a IS NULL, b]", 3, /operator is missing/],
        ["[$a, b]", 1, /without \$/],
        ["[a = x y, b]", 5, /blank in it needs double quotes/],
        ["[a = , b]", 5, /value is missing/],
        ["[(a = 1, b]", 1, /This \( is never closed/],
        ["[a = 1), b]", 6, /closes nothing/],
        ['[a > "1", b]', 5, /number only/],
        ["[!a]", 1, /column name is expected/],
    ];
    for (const [text, position, reason, intent] of rows) {
        it(text, () => {
            assert.throws(
                () => parseFilterPattern(text),
                (error) => {
                    assert.ok(error instanceof FilterPatternError);
                    assert.match(error.reason, reason);
                    assert.equal(error.position, position);
                    assert.equal(error.pattern, text);
                    if (intent !== undefined) {
                        assert.match(error.intent ?? "", intent);
                    }
                    return true;
                },
            );
        });
    }

    it("is one of more than 1,024 characters, blanks included", () => {
        const longest = `${"x".repeat(1023)} `;
        assert.equal(parseFilterPattern(longest).kind, "terms");
        assert.throws(() => parseFilterPattern(`${longest} `), {
            message: "A pattern can be at most 1024 characters long, and this one has 1025 (at character 1025).",
        });
    });

    it("says what is wrong, where, and what was probably meant", () => {
        assert.throws(() => parseFilterPattern("{ $.errorMessage = Failed authentication }"), {
            name: "FilterPatternError",
            message:
                'A value with a blank in it needs double quotes (at character 20). Did you mean "Failed authentication"? Strings with a blank need double quotes.',
        });
    });
});

describe("parsing any text", () => {
    const parsesOrRefuses = (text: string): void => {
        try {
            parseFilterPattern(text);
        } catch (error) {
            assert.ok(error instanceof FilterPatternError, String(error));
            assert.ok(error.position >= 0 && error.position <= text.length);
        }
    };

    const hard = [
        "{".repeat(1024),
        `{${"(".repeat(1023)}`,
        `{${"(".repeat(500)}$.a=1${")".repeat(500)}}`,
        `[${"(".repeat(1023)}`,
        `[${",".repeat(1022)}]`,
        `{$.a=1${"||$.a=1".repeat(145)}}`,
        `{$${".a".repeat(500)}=1}`,
        `{$.a${"[0]".repeat(300)}=1}`,
        `%${"a*".repeat(511)}%`,
        `%${"[a-z]".repeat(204)}%`,
        `%${"{".repeat(1022)}%`,
        "a ".repeat(512),
        '"'.repeat(1024),
        `"${"\\".repeat(1023)}`,
        `{$.a=${"9".repeat(1017)}}`,
        `{$.a=${"*".repeat(1017)}}`,
        `${" ".repeat(1023)}{`,
    ];
    for (const text of hard) {
        it(`ends in a pattern or an error with a position: ${text.slice(0, 20)}…`, () => parsesOrRefuses(text));
    }

    const fragments = fc.constantFrom(
        ..."{}()[]$.*=!<>&|%\"'\\,?- \n0aé",
        "$.a",
        " = ",
        '"x"',
        "&&",
        "||",
        " IS ",
        "NULL",
        " NOT EXISTS",
        "['",
        "']",
        "...",
        "[*]",
        "%x%",
    );
    const texts = fc.oneof(
        fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join("")),
        fc.array(fragments, { maxLength: 60 }).map((parts) => `{ ${parts.join("")} }`),
        fc.array(fragments, { maxLength: 60 }).map((parts) => `[${parts.join("")}]`),
        fc.string({ unit: anyCharacter, maxLength: 1024 }),
    );

    it("refuses what a second reading of the language refuses, and nothing else", () => {
        const parts = fc.constantFrom(
            ...[
                "$.a",
                "$.b.['c d']",
                "$.a[0]",
                "$.a[*]",
                "$.*",
                "$",
                "$.a.",
                "(",
                ")",
                "&&",
                "||",
                "=",
                "!=",
                "<",
                ">=",
            ],
            ...[
                "==",
                "IS",
                "is",
                "NULL",
                "true",
                "NOT",
                "EXISTS",
                "x",
                "x*",
                "a-b",
                "null",
                "1",
                "-1.5e3",
                "1e9999999999",
            ],
            ...['"x"', '"a\\"b"', '"', "%x%", "+", "!", ",", " ", " ", "\n"],
        );
        const tests = fc
            .tuple(
                fc.constantFrom("$.a", "$.a[*]", "$.b.['c d']", "$.a.*", "$ .a"),
                fc.constantFrom("=", "!=", ">", " IS ", " NOT ", "=="),
                fc.constantFrom("x", "1", "*", "NULL", "EXISTS", '"x"', "%x%", "null"),
            )
            .map((each) => each.join(""));
        const conditions = fc
            .array(fc.tuple(tests, fc.constantFrom("&&", " || ", "&& (", " ) || "), parts), {
                minLength: 1,
                maxLength: 3,
            })
            .chain((all) =>
                fc
                    .nat({ max: 6 })
                    .map((odd) =>
                        all
                            .map(([test, join, part], i) => `${i > 0 ? join : ""}${i === odd ? part : ""}${test}`)
                            .join(""),
                    ),
            );
        const texts = conditions.map((condition) => `{ ${condition} }`);
        let accepted = 0;
        fc.assert(
            fc.property(texts, (text) => {
                const isAccepted = jsonOracle(text) !== undefined;
                accepted += Number(isAccepted);
                if (isAccepted) {
                    assert.equal(parseFilterPattern(text).kind, "json");
                } else {
                    assert.throws(() => parseFilterPattern(text), FilterPatternError, text);
                }
            }),
            propertyRuns(1500),
        );
        assert.ok(accepted > 100, `Only ${accepted} texts were accepted: the property shows little.`);
    });

    it("gives a pattern or a FilterPatternError with a position inside the text", () => {
        fc.assert(
            fc.property(texts, (text) => {
                parsesOrRefuses(text);
            }),
            propertyRuns(400),
        );
    });
});

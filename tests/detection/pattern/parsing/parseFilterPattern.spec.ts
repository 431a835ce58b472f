import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { controls } from "../../../../detection";
import {
    type FilterPattern,
    FilterPatternError,
    parseFilterPattern,
    printFilterPattern,
    readPattern,
} from "../../../../detection/pattern";
import { anyCharacter } from "../../../anyCharacter";
import { propertyRuns } from "../../../propertyRuns";
import { filterPatterns } from "../arbitraries";
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

    it("reads columns with and without names and conditions, and takes no column at all for any number", () => {
        const columnsOf = (text: string) => {
            const pattern = parseFilterPattern(text);
            assert.ok(pattern.kind === "delimited");
            return pattern.columns;
        };
        const [any, ellipsis] = [{ name: undefined, condition: undefined }, { kind: "ellipsis" }];
        assert.deepEqual(columnsOf("[ a , , ... , b > 5 ]"), [
            { kind: "column", name: "a", condition: undefined },
            { kind: "column", ...any },
            ellipsis,
            {
                kind: "column",
                name: "b",
                condition: { kind: "order", operator: ">", number: { value: 5, text: "5" } },
            },
        ]);
        assert.deepEqual(columnsOf("[]"), [ellipsis]);
        assert.deepEqual(columnsOf("[a]"), [{ kind: "column", name: "a", condition: undefined }]);
        assert.deepEqual(columnsOf("[,]"), [
            { kind: "column", ...any },
            { kind: "column", ...any },
        ]);
    });

    it("reads the same property in dots and in brackets", () => {
        assert.deepEqual(conditionOf("{ $.['a'].b NOT EXISTS }"), conditionOf("{ $.a.['b'] NOT EXISTS }"));
    });

    const operands: readonly (readonly [written: string, text: object, quoted: boolean])[] = [
        ["x", { literal: "x", leadingWildcard: false, trailingWildcard: false }, false],
        ["*x", { literal: "x", leadingWildcard: true, trailingWildcard: false }, false],
        ["x*", { literal: "x", leadingWildcard: false, trailingWildcard: true }, false],
        ["*", { literal: "", leadingWildcard: true, trailingWildcard: false }, false],
        ["**", { literal: "", leadingWildcard: true, trailingWildcard: true }, false],
        ['"\\"x\\\\y"', { literal: '"x\\y', leadingWildcard: false, trailingWildcard: false }, true],
    ];
    for (const [written, text, quoted] of operands) {
        it(`reads the value ${written}`, () => {
            const selector = [{ kind: "property", name: "a" }];
            assert.deepEqual(conditionOf(`{ $.a = ${written} }`), {
                kind: "text",
                selector,
                operator: "=",
                text,
                quoted,
            });
        });
    }

    const accepted = [
        " \t",
        "{ $.a[123456789012345] = 1 }",
        "%a{1,1000}%",
        "%a{1000}%",
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
        "{ ($.a = 1 && $.b = 2) || $.c = 3 }",
        "{ $.a = 1 && ($.b = 2 || $.c = 3) }",
        "?A ?B",
        "one.two café _",
    ];
    for (const text of accepted) {
        it(`accepts ${text}`, () => {
            assert.deepEqual(parseFilterPattern(text).remarks, []);
        });
    }
});

describe("remarks on a filter pattern that CloudWatch may refuse or that may not mean what it says", () => {
    const mixed =
        "Here && and || stand side by side, and && binds tighter: put parentheses round what belongs together.";
    const rows: readonly (readonly [what: string, text: string, position: number, message: string])[] = [
        [
            "a keyword in lower case",
            "{ $.a is NULL }",
            6,
            "CloudWatch documents keywords in upper case: write IS in place of is.",
        ],
        [
            "a state in lower case",
            "{ $.a IS null }",
            9,
            "CloudWatch documents keywords in upper case: write NULL in place of null.",
        ],
        [
            "a blank in a regex",
            "{ $.a = %a b% }",
            10,
            "A blank is not in the documented alphabet of regexes: write \\s in its place.",
        ],
        [
            "a blank at the beginning of a regex",
            "{ $.a = % a% }",
            9,
            "A blank is not in the documented alphabet of regexes: write \\s in its place.",
        ],
        [
            "an asterisk inside a value",
            '{ $.a = "a*b" }',
            8,
            "A * is a wildcard at the ends of a value only; in the middle it stands for an asterisk: use a regex such as %^a.*b$%.",
        ],
        [
            "optional terms beside others",
            "ERROR ?WARN",
            6,
            "Optional terms (?) are ignored beside other terms: use a regex such as %one|another% in their place.",
        ],
        [
            "a hyphen in a term",
            "sign-in",
            0,
            '- starts a term of its own: to search for this text, put it in double quotes: "sign-in".',
        ],
        ["&& beside ||", "{ $.a = 1 && $.b = 2 || $.c = 3 }", 1, mixed],
        ["&& beside || in parentheses", "{ $.a = 1 && ($.b = 2 || $.c = 3 && $.d = 4) }", 13, mixed],
        ["&& beside || in a column", "[(a = 1 || a = 2 && a != 3), b]", 1, mixed],
    ];
    for (const [what, text, position, message] of rows) {
        it(`are made on ${what}`, () => {
            const { remarks } = parseFilterPattern(text);
            assert.deepEqual(remarks, [{ position, message }]);
        });
    }

    it("are made on each keyword", () => {
        assert.equal(parseFilterPattern("{ $.a not exists || $.b Is True }").remarks.length, 4);
    });
});

/** Every form that CloudWatch refuses: where the parser stops, what it says, and what it guesses was meant. */
describe("a text that is no filter pattern", () => {
    const escapes =
        "Known are \\d \\D \\s \\S \\w \\W, \\x with two hexadecimal digits, and a backslash before an operator.";
    const alone = "Put everything into one regex, such as %one.*two% or %one|two%, or leave it out.";
    const quoteIt = "To search for this character, put it in double quotes.";
    const turnRound = "Turn the tests round (= into !=), and remember that != never holds where the field is absent.";
    const oneEach = "Write one test per value, joined with ||.";
    const orAnother = "Columns are tested with = != < > <= >=, and separated by commas.";
    const someValue = 'Write one, such as ConsoleLogin or "Failed authentication".';
    const isThere = "Write $.a = * for a text or number that is there, or $.a NOT EXISTS for an absent field.";
    const notJson =
        "A filter pattern is not JSON: write $.key = value in place of a key and a value with a colon between.";
    const names = "A name consists of letters, digits, _ and -, and starts with a letter or _.";
    const anyName = "A name with other characters than letters, digits, _ and - is written .['the name'].";
    const noField = "A text with a $ needs double quotes.";
    const oneElement = "Name one element, such as [0], or all of them with [*].";
    const rows: readonly (readonly [text: string, position: number, reason: string, intent?: string])[] = [
        // Operators and keywords of other languages
        [
            "{ $.a EXISTS }",
            6,
            '"EXISTS" is not an operator of filter patterns',
            "Write $.a = * for a text or number that is there.",
        ],
        ["{ $.a IS NOT NULL }", 9, "IS NOT does not exist", isThere],
        ["{ $.a IS 1 }", 9, "IS is followed by NULL, TRUE or FALSE", 'To compare with a text write $.a = "text".'],
        ["{ $.a NOT NULL }", 6, "NOT is followed by EXISTS", "Write $.a NOT EXISTS, or $.a != value."],
        ["{ $.a == 1 }", 6, "== is not an operator", "Write a single = to compare."],
        ["{ $.a =! 1 }", 6, "=! is not an operator", "Write != for a value that differs."],
        ["{ $.a <> 1 }", 6, "<> is not an operator", "Write != for a value that differs."],
        ["{ $.a =~ x }", 6, "=~ is not an operator", "Write = and the regex between percent signs: $.name = %regex%."],
        [
            "{ $.a IN (1) }",
            6,
            '"IN" is not an operator of filter patterns',
            "Write $.a = value once per value, and join the tests with ||.",
        ],
        [
            "{ $.a LIKE x }",
            6,
            '"LIKE" is not an operator of filter patterns',
            'Write $.a = "text*", with the wildcard at the start, at the end or at both.',
        ],
        ["{ $.a : 1 }", 6, "A filter pattern is not JSON: a colon is not an operator", "Write $.a = value."],
        ["{ $.a = 1 AND $.b = 2 }", 10, '"AND" does not join tests in a filter pattern', "Write && in its place."],
        ["{ $.a = x or $.b = 2 }", 10, '"or" does not join tests in a filter pattern', "Write || in its place."],
        ["{ $.a = 1 & $.b = 2 }", 10, "A single & is not an operator", "Write &&."],
        ["{ $.a = 1 | $.b = 2 }", 10, "A single | is not an operator", "Write ||."],
        ["{ !($.a = 1) }", 2, "There is no NOT in front of a test", turnRound],
        ["{ NOT $.a = 1 }", 2, "There is no NOT in front of a test", turnRound],
        ['{ "k": [1] }', 2, "A test starts with a selector such as $.eventName, not with a quoted text", notJson],
        // Structure
        [" { $.a = 1 }", 0, "No blank can stand before the { of a pattern", "Remove it."],
        ["{ $.a = 1 }\n", 11, "No blank can stand after the } of a pattern", "Remove it."],
        ["\t[a, b]", 0, "No blank can stand before the [ of a pattern", "Remove it."],
        ["[a, b] ", 6, "No blank can stand after the ] of a pattern", "Remove it."],
        [" %a%", 0, "No blank can stand before the % of a pattern", "Remove it."],
        ["%a%\n", 3, "No blank can stand after the % of a pattern", "Remove it."],
        ["{ }", 2, "A test is missing here", "Add one, such as $.eventName = ConsoleLogin."],
        ["{", 1, "A test is missing here", "The { at character 1 is never closed."],
        ["{ $.a }", 6, "An operator is missing after the selector", "To ask for any text or number write $.a = *."],
        ["{ $.a = }", 8, "A value is missing after the operator", someValue],
        ["{ $.a != && $.b = 1 }", 9, "A value is missing after the operator", someValue],
        ["{ $.a = 1 && }", 13, "A test is missing here", "Add one, such as $.eventName = ConsoleLogin."],
        ["{ || $.a = 1 }", 2, "A test is missing here", "Add one, such as $.eventName = ConsoleLogin."],
        ["{ () }", 3, "A test is missing here", "Add one, such as $.eventName = ConsoleLogin."],
        ["{ ($.a = 1 }", 2, "This ( is never closed", "Add the ) that it needs."],
        ["{ $.a = 1) }", 9, "This ) closes nothing", "Remove it, or add the ( that it belongs to."],
        ["{ $.a = 1", 0, "This { is never closed", "End the pattern with }."],
        ["{ $.a = 1 } x", 12, "Nothing can follow the } that ends the pattern"],
        ["{ $.a = 1 }}", 11, "Nothing can follow the } that ends the pattern"],
        ["{ $.a = 1 $.b = 2 }", 10, "Two tests stand side by side", "Join them with && or ||."],
        ["{ $.a = 1, $.b = 2 }", 9, '"," cannot follow a test; expected &&, || or }'],
        ["{ $.a = [1, 2] }", 8, "A test compares with one value, not with a list", oneEach],
        ["{ $.a = $.b }", 8, "A test compares with a fixed value, not with another field", noField],
        // Selectors
        [
            "{ eventName = x }",
            2,
            "A test starts with a selector, and a selector starts with $.",
            "Did you mean $.eventName?",
        ],
        ["{ $ = 1 }", 2, "A selector needs a property after the $", "Write $.name for a property of the event."],
        ["{ $a = 1 }", 2, "A selector needs a property after the $", "Write $.a for a property of the event."],
        [
            "{ $..a = 1 }",
            4,
            "A selector cannot search at every depth: $..name is another language",
            "Name every property on the way, such as $.userIdentity.type.",
        ],
        ["{ $.a. = 1 }", 6, "A property name is missing after this dot", anyName],
        [
            "{ $[0] = 1 }",
            3,
            "An index follows a property: only events that are JSON objects can be counted",
            "Write $.name[0] or $.name[*].",
        ],
        ["{ $['a'] = 1 }", 3, "A dot is missing between $ and the bracketed key", "Write $.['key']."],
        ["{ $.a['b'] = 1 }", 5, "A dot is missing before the bracketed key", "Write .['key']."],
        ['{ $.["a"] = 1 }', 4, "A bracketed key stands in single quotes", "Write .['key']."],
        ["{ $.['a] = 1 }", 4, "This bracketed key is never closed", "End it with ']."],
        ["{ $.a[-1] = 1 }", 5, "An index cannot be negative", "Count from the start: [0] is the first element."],
        ["{ $.a[0:2] = 1 }", 5, "A selector cannot take a slice", oneElement],
        ["{ $.a[b] = 1 }", 5, "Brackets hold an index such as [0], or [*]"],
        ["{ $.a[] = 1 }", 5, "Brackets hold an index such as [0], or [*]"],
        ["{ $.a[9999999999999999] = 1 }", 5, "The index 9999999999999999 is too large"],
        [
            "{ $.a[*].* = 1 }",
            2,
            "A selector can hold one wildcard (.* or [*]), and this one holds 2",
            "Name the property or the index in place of all wildcards but one.",
        ],
        [
            "{ $.a[*]=1 || $.b[*]=1 || $.c[*]=1 || $.d.*=1 }",
            38,
            "A pattern can hold at most 3 selectors with a wildcard",
        ],
        // Values
        [
            "{ $.a = Failed authentication }",
            8,
            "A value with a blank in it needs double quotes",
            'Did you mean "Failed authentication"? Strings with a blank need double quotes.',
        ],
        [
            "{ $.a = null }",
            8,
            "null is a reserved word, not a value",
            'Write $.a IS NULL, or "null" in double quotes for the text.',
        ],
        [
            "{ $.a != null }",
            9,
            "null is a reserved word, not a value",
            'Write $.a = * for a text or number, or "null" in double quotes for the text.',
        ],
        ["{ $.a = 'x' }", 8, "' does not quote a text", 'Only the straight double quote does: write "…".'],
        ["{ $.a = “x” }", 8, "“ does not quote a text", 'Only the straight double quote does: write "…".'],
        ['{ $.a = "x }', 8, "This quote is never closed", 'Add the closing " of the text.'],
        [
            "{ $.a = a/b }",
            9,
            "The character / cannot stand in a value without quotes",
            'Put the value in double quotes: "a/b".',
        ],
        [
            "{ $.a = é }",
            8,
            "The character é cannot stand in a value without quotes",
            'Put the value in double quotes: "é".',
        ],
        ['{ $.a > "1" }', 8, "> compares with a number only", "Write 1 without quotes."],
        ["{ $.a <= x }", 9, "<= compares with a number only"],
        ["{ $.a < %1% }", 8, "< compares with a number only"],
        ["{ $.a < * }", 8, "< compares with a number only"],
        ["{ $.a = 1e2147483648 }", 8, "The exponent of a number can have at most nine digits"],
        ["{ $.a > -1E+0000000001 }", 8, "The exponent of a number can have at most nine digits"],
        // Regexes
        ["%something!%", 10, "The character ! cannot stand in a regex", "Write \\x21 in its place."],
        ["%(ab)+%", 1, "A regex cannot hold groups", "For the character itself write \\x28."],
        ["%café%", 4, "The character é cannot stand in a regex"],
        ["%%", 1, "A regex cannot be empty"],
        ["%abc", 0, "This regex is never closed", "Add the % that ends it."],
        ["%[z-a]%", 2, "The range z-a ends before it starts"],
        ["%[]%", 1, "A class of characters cannot be empty", "For the character itself write \\]."],
        ["%[^]%", 1, "A class of characters cannot be empty", "For the character itself write \\]."],
        ["%[ab%", 1, "This [ is never closed", "For the character itself write \\[."],
        ["%[^\\x2%", 3, "The escape \\x is not known in a regex", escapes],
        ["%[\\dq)]%", 5, "A regex cannot hold groups", "For the character itself write \\x29."],
        ["%*a%", 1, "There is nothing that this * could repeat", "For the character itself write \\*."],
        ["%{12}%", 1, "There is nothing that this { could repeat", "For the character itself write \\{."],
        ["%{1,}%", 1, "There is nothing that this { could repeat", "For the character itself write \\{."],
        ["%{1,23}%", 1, "There is nothing that this { could repeat", "For the character itself write \\{."],
        ["%{,12}%", 1, "There is nothing that this { could repeat", "For the character itself write \\{."],
        ["%{x}a{2}%", 1, "Braces in a regex hold a count such as {2} or {1,3}", "For the character itself write \\{."],
        ["%a**%", 3, "There is nothing that this * could repeat", "For the character itself write \\*."],
        ["%a++%", 3, "There is nothing that this + could repeat", "For the character itself write \\+."],
        ["%^*%", 2, "There is nothing that this * could repeat", "For the character itself write \\*."],
        ["%a|+%", 3, "There is nothing that this + could repeat", "For the character itself write \\+."],
        ["%a{2,1}%", 2, "The count {2,1} ends before it starts"],
        ["%a{1001}%", 2, "A count in a regex can be at most 1000"],
        ["%a{1,1001}%", 2, "A count in a regex can be at most 1000"],
        ["%a{x}%", 2, "Braces in a regex hold a count such as {2} or {1,3}", "For the character itself write \\{."],
        ["%a{,}%", 2, "Braces in a regex hold a count such as {2} or {1,3}", "For the character itself write \\{."],
        ["%\\p%", 1, "The escape \\p is not known in a regex", escapes],
        ["%a\\t%", 2, "The escape \\t is not known in a regex", escapes],
        ["%a\\n%", 2, "The escape \\n is not known in a regex", escapes],
        ["%[\\r]%", 2, "The escape \\r is not known in a regex", escapes],
        ["%[ab\\%", 4, "The escape \\ is not known in a regex", escapes],
        ["%[a(]%", 3, "A regex cannot hold groups", "For the character itself write \\x28."],
        ["%a??b???%", 7, "There is nothing that this ? could repeat", "For the character itself write \\?."],
        ["%\\x2%", 1, "The escape \\x is not known in a regex", escapes],
        ["%a\\%", 2, "The escape \\ is not known in a regex", escapes],
        ["{ $.a = %a% || $.a = %b% || $.a = %c% }", 34, "A pattern can hold at most 2 regexes"],
        ["[a = %a%, b = %b%, c = %c%]", 23, "A pattern can hold at most 2 regexes"],
        // Terms
        ["ERR*", 3, "The character * cannot stand in a term without quotes", 'Put the term in double quotes: "ERR*".'],
        [
            "ERROR!",
            5,
            "The character ! cannot stand in a term without quotes",
            'Put the term in double quotes: "ERROR!".',
        ],
        ["a/b", 1, "The character / cannot stand in a term without quotes", 'Put the term in double quotes: "a/b".'],
        [
            "key:value",
            3,
            "The character : cannot stand in a term without quotes",
            'Put the term in double quotes: "key:value".',
        ],
        ['""', 0, "A term cannot be empty", "Leave it out."],
        ["ERROR %WARN%", 6, "A regex stands alone in a pattern", alone],
        ["%WARN% ERROR", 7, "A regex stands alone in a pattern", alone],
        ["?%WARN%", 0, "A regex stands alone in a pattern", alone],
        ["-%WARN%", 0, "A regex stands alone in a pattern", alone],
        ["%A% %B%", 4, "A regex stands alone in a pattern", alone],
        [
            "\u1680",
            0,
            "The character \u1680 cannot stand in a term without quotes",
            'Put the term in double quotes: "\u1680".',
        ],
        [
            "a\u3000b",
            1,
            "The character \u3000 cannot stand in a term without quotes",
            'Put the term in double quotes: "a\u3000b".',
        ],
        ["a-", 1, "A term is missing here", quoteIt],
        ["a--b", 1, "A term is missing here", quoteIt],
        ["-", 0, "A term is missing here", quoteIt],
        ["ERROR - x", 6, "A term is missing here", quoteIt],
        ["'two words'", 0, "' does not quote a text", 'Only the straight double quote does: write "…".'],
        ['"ERROR', 0, "This quote is never closed", 'Add the closing " of the text.'],
        ['"ERROR"WARN', 7, "A blank is missing between two terms"],
        ["%a%b", 3, "A blank is missing between two terms"],
        [
            "$.eventName = ConsoleLogin",
            0,
            "The character $ cannot stand in a term without quotes",
            "Did you mean { $.eventName … }?",
        ],
        // Columns
        ["[1a]", 1, 'A column name is expected here, not "1"', names],
        [
            "[a = SPACE, b]",
            5,
            "SPACE is a reserved word among columns, not a value",
            'Write "SPACE" in double quotes for the text.',
        ],
        ["[a, a]", 4, "Two columns have the name a"],
        ["[..., a, ...]", 9, "... can stand in a pattern once"],
        [
            "[a = 1 || b = 2, b]",
            10,
            "The condition of column a tests another column, b",
            "Put the test where b stands among the columns.",
        ],
        ["[a, b", 0, "This [ is never closed", "End the pattern with ]."],
        ["[a, b] c", 7, "Nothing can follow the ] that ends the pattern"],
        ["[a == 1, b]", 3, "== is not an operator", "Write a single = to compare."],
        ["[a b, c]", 3, "An operator is missing after the column a", orAnother],
        ["[a IS NULL, b]", 3, "An operator is missing after the column a", orAnother],
        ["[$a, b]", 1, "A column is named without $", "For an event that is JSON write { $.name = value }."],
        [
            "[a = x y, b]",
            5,
            "A value with a blank in it needs double quotes",
            'Did you mean "x y"? Strings with a blank need double quotes.',
        ],
        ["[a = , b]", 5, "A value is missing after the operator", someValue],
        ["[(a = 1, b]", 1, "This ( is never closed", "Add the ) that it needs."],
        ["[a = 1), b]", 6, "This ) closes nothing", "Remove it, or add the ( that it belongs to."],
        ['[a > "1", b]', 5, "> compares with a number only", "Write 1 without quotes."],
        ["[!a]", 1, 'A column name is expected here, not "!"', names],
        // Other ways to each of these
        [
            "[(",
            2,
            "The pattern ends where a column is expected",
            "The ( at character 2 and the [ at character 1 are never closed.",
        ],
        [
            "{ $.a = x orange }",
            8,
            "A value with a blank in it needs double quotes",
            'Did you mean "x orange"? Strings with a blank need double quotes.',
        ],
        [
            "{ $.a = x for }",
            8,
            "A value with a blank in it needs double quotes",
            'Did you mean "x for"? Strings with a blank need double quotes.',
        ],
        ['{ $.a["b] = 1 }', 5, "A dot is missing before the bracketed key", "Write .['key']."],
        ['{ $.a[b"] = 1 }', 5, "Brackets hold an index such as [0], or [*]"],
        ["{ $.a[b = 1 }", 5, "Brackets hold an index such as [0], or [*]"],
        ["{ $.a[1b = 1 }", 5, "Brackets hold an index such as [0], or [*]"],
        ["{ $.a[12 = 1 }", 5, "This [ is never closed", "Brackets hold an index such as [0], or [*]."],
        ['[a = "1" x, b]', 9, '"x" cannot follow a test; expected &&, || or , or ]'],
        ["{ $.a foo EXISTS }", 6, '"foo" is not an operator of filter patterns', "Write $.a = foo to compare."],
        ["{ $.a IS foo }", 9, "IS is followed by NULL, TRUE or FALSE", 'To compare with a text write $.a = "text".'],
        ["(a [b", 0, "The character ( cannot stand in a term without quotes", 'Put the term in double quotes: "(a".'],
        ["[( , b]", 3, 'A column name is expected here, not ","', names],
        ["%[^bz-a]%", 4, "The range z-a ends before it starts"],
        ["%[^a^-\\.]%", 4, "The range ^-\\. ends before it starts"],
        ["%[é[]%", 2, "The character é cannot stand in a regex"],
        ["%\x7f%", 1, "The character \x7f cannot stand in a regex"],
        // Cut short: what is opened and never closed is said, whatever is wrong first
        ["[a, ", 0, "This [ is never closed", "End the pattern with ]."],
        ["[a, b = ", 8, "A value is missing after the operator", `${someValue} The [ at character 1 is never closed.`],
        ["[a, .", 4, 'A column name is expected here, not "."', `${names} The [ at character 1 is never closed.`],
        ["{ ", 2, "A test is missing here", "The { at character 1 is never closed."],
        [" { $.a = 1", 1, "This { is never closed", "End the pattern with }."],
        ["{ ($.a = 1", 2, "This ( is never closed", "Add the ) that it needs. The { at character 1 is never closed."],
        [
            '{ (($.a = 1) && $.b = "x)',
            22,
            "This quote is never closed",
            'Add the closing " of the text. The ( at character 3 and the { at character 1 are never closed.',
        ],
        [
            '{ ($.a = "}" && $.b == 1)',
            20,
            "== is not an operator",
            "Write a single = to compare. The { at character 1 is never closed.",
        ],
        [
            "{ ($.a = %x{2}.",
            9,
            "This regex is never closed",
            "Add the % that ends it. The ( at character 3 and the { at character 1 are never closed.",
        ],
        ["{ $.a = 1 &", 10, "A single & is not an operator", "Write &&. The { at character 1 is never closed."],
        ["{ $.['a b", 4, "This bracketed key is never closed", "End it with ']. The { at character 1 is never closed."],
        [
            "{ $.['a(b'] x",
            12,
            '"x" is not an operator of filter patterns',
            "Write $.['a(b'] = x to compare. The { at character 1 is never closed.",
        ],
        [
            "{ $.a.[",
            6,
            "This [ is never closed",
            "A key in brackets is written .['key']. The { at character 1 is never closed.",
        ],
        [" [a = ", 6, "A value is missing after the operator", `${someValue} The [ at character 2 is never closed.`],
        ["{ ($.a == 1 } ", 7, "== is not an operator", "Write a single = to compare."],
        [
            "{ $.a == 1 )",
            6,
            "== is not an operator",
            "Write a single = to compare. The { at character 1 is never closed.",
        ],
        [
            '{ $.a == "x',
            6,
            "== is not an operator",
            'Write a single = to compare. The " at character 10 and the { at character 1 are never closed.',
        ],
        [
            "{ $.a == %x",
            6,
            "== is not an operator",
            "Write a single = to compare. The % at character 10 and the { at character 1 are never closed.",
        ],
        [
            "{ $.a == 1 && $.['b",
            6,
            "== is not an operator",
            "Write a single = to compare. The [' at character 17 and the { at character 1 are never closed.",
        ],
        [
            '{ $.a == "}"(%]%[\'',
            6,
            "== is not an operator",
            "Write a single = to compare. The [ at character 17, the ( at character 13 and the { at character 1 are never closed.",
        ],
        ["{ $.a.+", 6, "A property name is missing after this dot", `${anyName} The { at character 1 is never closed.`],
        ["{ $.a[0 = 1 }", 5, "This [ is never closed", "Brackets hold an index such as [0], or [*]."],
        ["{ $.a[* }", 5, "This [ is never closed", "Brackets hold an index such as [0], or [*]."],
        ["{ $.a == 1 } x", 6, "== is not an operator", "Write a single = to compare."],
        ["[a = 1 || , b]", 10, 'A column name is expected here, not ","', names],
        ["{ 'k' = 1 }", 2, "A test starts with a selector such as $.eventName, not with a quoted text", notJson],
        ["{ & }", 2, "A test is missing here", "Add one, such as $.eventName = ConsoleLogin."],
        ["{ + = 1 }", 2, "A test starts with a selector such as $.eventName, not with +"],
        ["{ $.a EQUALS 1 }", 6, '"EQUALS" is not an operator of filter patterns', "Write $.a = value."],
        ["{ $.a eq 1 }", 6, '"eq" is not an operator of filter patterns', "Write $.a = value."],
        ["{ $.a CONTAINS x }", 6, '"CONTAINS" is not an operator of filter patterns', 'Write $.a = "*text*".'],
        ["{ $.a MATCHES x }", 6, '"MATCHES" is not an operator of filter patterns', "Write $.a = %regex%."],
        ["{ $.a foo x }", 6, '"foo" is not an operator of filter patterns', "Write $.a = foo to compare."],
        [
            "{ $.a && $.b = 1 }",
            6,
            "An operator is missing after the selector",
            "To ask for any text or number write $.a = *.",
        ],
        ["{ ($.a) }", 6, "An operator is missing after the selector", "To ask for any text or number write $.a = *."],
        ["{ $.a ! 1 }", 6, "! is not an operator of filter patterns", "Known are = != < > <= >= IS and NOT EXISTS."],
        ["{ $.a => 1 }", 6, "=> is not an operator", "Write >= for at least."],
        ["{ $.a =< 1 }", 6, "=< is not an operator", "Write <= for at most."],
        ["{ $.a IS not NULL }", 9, "IS NOT does not exist", isThere],
        ["{ $.a NOT }", 6, "NOT is followed by EXISTS", "Write $.a NOT EXISTS, or $.a != value."],
        ["{ $.a IS }", 9, "IS is followed by NULL, TRUE or FALSE", 'To compare with a text write $.a = "text".'],
        ["{ $.a = (1) }", 8, "A test compares with one value, not with a list", oneEach],
        ["{ $.a = {} }", 8, "A test compares with one value, not with a list", oneEach],
        ["{ $.a = == }", 8, "== is not an operator", "Write a single = to compare."],
        ["{ $.a = ! }", 8, "=! is not an operator", "Write != for a value that differs."],
        ["{ $.a = 1 ($.b = 2) }", 10, "Two tests stand side by side", "Join them with && or ||."],
        [
            "{ $.a = 1 x }",
            8,
            "A value with a blank in it needs double quotes",
            'Did you mean "1 x"? Strings with a blank need double quotes.',
        ],
        ['{ $.a = "1" x }', 12, '"x" cannot follow a test; expected &&, || or }'],
        [
            "[a = 1; b]",
            6,
            "The character ; cannot stand in a value without quotes",
            'Put the value in double quotes: "1;".',
        ],
        [
            "[a = 1 x, b]",
            5,
            "A value with a blank in it needs double quotes",
            'Did you mean "1 x"? Strings with a blank need double quotes.',
        ],
        ["{ $.a = $ }", 8, "A test compares with a fixed value, not with another field", noField],
        ["{ $.a.+ = 1 }", 6, "A property name is missing after this dot", anyName],
        ['{ $["a"] = 1 }', 3, "A dot is missing between $ and the bracketed key", "Write $.['key']."],
        ['{ $.a["b"] = 1 }', 5, "A dot is missing before the bracketed key", "Write .['key']."],
        ["{ $.a[1:] = 1 }", 5, "A selector cannot take a slice", oneElement],
        ["{ $.a['b = 1 }", 5, "A dot is missing before the bracketed key", "Write .['key']."],
        ['{ $.a > "1x" }', 8, "> compares with a number only"],
        ['{ $.a > "x1" }', 8, "> compares with a number only"],
        ['{ $.a > "-1.5" }', 8, "> compares with a number only", "Write -1.5 without quotes."],
        ["{ $.a > 1* }", 8, "> compares with a number only"],
        ["{ $.a[1234567890123456] = 1 }", 5, "The index 1234567890123456 is too large"],
        ["[", 0, "This [ is never closed", "End the pattern with ]."],
        ["[ $b]", 2, "A column is named without $", "For an event that is JSON write { $.name = value }."],
        ["[a && b = 1, c]", 3, "An operator is missing after the column a", orAnother],
        [
            "[(a = 1) || (c = 1), c]",
            13,
            "The condition of column a tests another column, c",
            "Put the test where c stands among the columns.",
        ],
        ["?", 0, "A term is missing here", quoteIt],
        ["a ?", 2, "A term is missing here", quoteIt],
        ["a?", 1, "A term is missing here", quoteIt],
        ['"a""b"', 3, "A blank is missing between two terms"],
        ["%a% b", 4, "A regex stands alone in a pattern", alone],
        ["$.a", 0, "The character $ cannot stand in a term without quotes", "Did you mean { $.a … }?"],
        ["‹x›", 0, "The character ‹ cannot stand in a term without quotes", 'Put the term in double quotes: "‹x›".'],
        ["%a%%b%", 3, "A blank is missing between two terms"],
        ["%\u0001%", 1, "The character \u0001 cannot stand in a regex", "Write \\x01 in its place."],
        ["%a|?%", 3, "There is nothing that this ? could repeat", "For the character itself write \\?."],
        ["%a?*%", 3, "There is nothing that this * could repeat", "For the character itself write \\*."],
        ["%[b-a]%", 2, "The range b-a ends before it starts"],
        ["%[\\x62-\\x61]%", 2, "The range \\x62-\\x61 ends before it starts"],
        ["%a{3,2}%", 2, "The count {3,2} ends before it starts"],
        ["%a{1001,}%", 2, "A count in a regex can be at most 1000"],
        ["%a{,1001}%", 2, "A count in a regex can be at most 1000"],
    ];
    for (const [text, position, reason, intent] of rows) {
        it(text, () => {
            assert.throws(
                () => parseFilterPattern(text),
                (error) => {
                    assert.ok(error instanceof FilterPatternError);
                    assert.deepEqual([error.position, error.reason, error.intent], [position, reason, intent]);
                    assert.equal(error.pattern, text);
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
        assert.throws(() => parseFilterPattern("%%"), { message: "A regex cannot be empty (at character 2)." });
        assert.throws(() => parseFilterPattern("{ eventName = x }"), {
            message:
                "A test starts with a selector, and a selector starts with $. (at character 3). Did you mean $.eventName?",
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

    it("says of every pattern that is cut short what is missing, where it is none", () => {
        const saysWhatIsMissing = (text: string): void => {
            const read = readPattern(text);
            assert.ok(
                !(read instanceof FilterPatternError) ||
                    (/^[{[]/.test(text) ? /(is|are) never closed/ : /is (never closed|missing)/).test(read.message),
                `${text} ${read instanceof FilterPatternError ? read.message : ""}`,
            );
        };
        for (const { pattern } of Object.values(controls)) {
            for (let end = 0; end < pattern.length; end += 1) {
                saysWhatIsMissing(pattern.slice(0, end));
            }
        }
        fc.assert(
            fc.property(filterPatterns, fc.double({ min: 0, max: 1, noNaN: true }), (pattern, part) => {
                const text = printFilterPattern(pattern);
                saysWhatIsMissing(text.slice(0, Math.floor(text.length * part)));
            }),
            propertyRuns(300),
        );
    });

    it("gives a pattern or a FilterPatternError with a position inside the text", () => {
        fc.assert(
            fc.property(texts, (text) => {
                parsesOrRefuses(text);
            }),
            propertyRuns(200),
        );
    });
});

import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { explainFilterPattern, patternLimits, printFilterPattern } from "../../../../detection/pattern";
import { propertyRuns } from "../../../propertyRuns";
import { filterPatterns } from "../arbitraries";

describe("explaining a filter pattern", () => {
    const rows: readonly (readonly [text: string, explanation: string])[] = [
        [
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            'Counts events whose eventName is ConsoleLogin and whose errorMessage is "Failed authentication".',
        ],
        ["{ $.a != x }", "Counts events whose a is there and is not x."],
        ["{ $.a != 1 }", "Counts events whose a is there and is not 1."],
        ['{ $.a = "" }', 'Counts events whose a is "".'],
        ["{ $.a = *x* }", "Counts events whose a contains x."],
        ["{ $.a = * }", "Counts events whose a is any text or number."],
        ["{ $.a != * }", "Counts events whose a is there and is neither text nor number, which never holds."],
        ['{ $.a = "x*" }', 'Counts events whose a starts with "x".'],
        ["{ $.a = *x }", "Counts events whose a ends with x."],
        ["{ $.a != *x* }", "Counts events whose a is there and does not contain x."],
        [
            "{ $.a != x* && $.b != *x }",
            "Counts events whose a is there and does not start with x and whose b is there and does not end with x.",
        ],
        ["{ $.a = 1 || $.a > 5 }", "Counts events whose a is 1 or whose a is more than 5."],
        [
            "{ $.a < 1 && $.b <= 2 && $.c >= 3 }",
            "Counts events whose a is less than 1 and whose b is at most 2 and whose c is at least 3.",
        ],
        [
            "{ $.a = %^x% && $.b != %y% }",
            "Counts events whose a matches the regex ^x and whose b is there and does not match the regex y.",
        ],
        ["{ $.a IS NULL && $.b NOT EXISTS }", "Counts events whose a is null and that have no b."],
        ["{ $.a = x || $.a = y || $.a = x }", "Counts events whose a is x or y."],
        [
            "{ $.a = p || $.a = q || $.a = r || $.a = s || $.a = t }",
            "Counts events whose a is one of 5 values such as p, q and r.",
        ],
        ["{ $.a = p || $.a = q || $.a = r || $.a = s }", "Counts events whose a is p, q, r or s."],
        ["{ $.a = 1 || $.a = 2 }", "Counts events whose a is 1 or 2."],
        ["{ $.a IS TRUE || $.a IS FALSE }", "Counts events whose a is true or whose a is false."],
        ["{ $.a != x || $.a != y }", "Counts events whose a is there and is not x or whose a is there and is not y."],
        ["{ $.a = x* || $.a = *y }", "Counts events whose a starts with x or whose a ends with y."],
        ["{ $.a = %x% || $.a = %y% }", "Counts events whose a matches the regex x or whose a matches the regex y."],
        ["{ $.i[*] = x || $.i[*] = y }", "Counts events in which some i[*] is x or in which some i[*] is y."],
        ["{ $.a = x || $.b = y && $.c = z }", "Counts events whose a is x, or whose b is y and whose c is z."],
        [
            "{ ($.a = x || $.b = y) && $.c = z }",
            "Counts events (either whose a is x or whose b is y) and whose c is z.",
        ],
        ["{ ($.a = x || $.a = y) && $.c = z }", "Counts events whose a is x or y and whose c is z."],
        ["{ $.i[*].a = x || $.* = y }", "Counts events in which some i[*].a is x or in which some field is y."],
        ["{ $.i[*] != x }", "Counts events in which i is there and no i[*] is x."],
        ["{ $.a.b[*].c != x }", "Counts events in which a.b is there and no a.b[*].c is x."],
        ["", "Counts every event."],
        ["%a.b%", "Counts events that contain a match of the regex a.b."],
        ["-a", 'Counts events that do not contain "a".'],
        ["a", 'Counts events that contain "a".'],
        ['ERROR -"two words" ?x', 'Counts events that contain "ERROR" and do not contain "two words".'],
        ["a b -c -d", 'Counts events that contain "a" and "b" and do not contain "c" or "d".'],
        ["?a ?b ?c", 'Counts events that contain "a", "b" or "c".'],
        ["[ip, , size]", "Counts lines of 3 columns."],
        ["[ip]", "Counts lines of 1 column."],
        ["[a = 1 && (a = 2 || a = 3), b]", "Counts lines of 2 columns in which a is 1 and either is 2 or is 3."],
        ["[]", "Counts lines of any number of columns."],
        [
            '[ip, w = ERROR || w = %W%, ..., size > 10 && size != "20"]',
            'Counts lines of at least 3 columns in which w is ERROR or matches the regex W and size is more than 10 and is not "20".',
        ],
        [
            "{ $.a = Failed authentication }",
            'CloudWatch would refuse this pattern. A value with a blank in it needs double quotes (at character 9). Did you mean "Failed authentication"? Strings with a blank need double quotes.',
        ],
    ];
    for (const [text, explanation] of rows) {
        it(`says of ${text || "an empty text"}: ${explanation}`, () => {
            assert.equal(explainFilterPattern(text), explanation);
        });
    }

    it("says something of every pattern, in one sentence that ends", () => {
        fc.assert(
            fc.property(filterPatterns, (pattern) => {
                const text = printFilterPattern(pattern);
                fc.pre(text.length <= patternLimits.length);
                const explanation = explainFilterPattern(text);
                assert.match(explanation, /^Counts (events|lines|every event)/);
                assert.ok(explanation.endsWith("."));
                assert.doesNotMatch(explanation, /undefined|\[object/);
            }),
            propertyRuns(300),
        );
    });
});

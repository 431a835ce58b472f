import * as assert from "node:assert/strict";
import { parseFilterPattern } from "../../../../detection/pattern";
import { compileRequiredText } from "../../../../detection/pattern/matching/compileRequiredText";

function mayMatch(text: string, message: string): boolean {
    const pattern = parseFilterPattern(text);
    assert.ok(pattern.kind === "json");
    return compileRequiredText(pattern.condition)(message);
}

/** That no counted message is ruled out is a property, held in matchesEvent.spec.ts; here is what is ruled out. */
describe("the text of a message", () => {
    const signIn = '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }';
    const rows: readonly (readonly [why: string, pattern: string, message: string, expected: boolean])[] = [
        ["lacks one of two texts that must both occur", signIn, '{"eventName":"ConsoleLogin"}', false],
        [
            "holds both in their members, inside of whatever",
            signIn,
            '[{"eventName" : "ConsoleLogin"}, "errorMessage":"Failed authentication"',
            true,
        ],
        ["holds both in other members", signIn, '{"name":"ConsoleLogin","error":"Failed authentication"}', false],
        [
            "holds a text of which one must occur, in its member",
            "{ $.aName = x || $.bName = y || $.aName = z }",
            '{"aName":"z"}',
            true,
        ],
        [
            "holds a text of which one must occur, in another member",
            "{ $.aName = x || $.bName = y || $.aName = z }",
            '{"aName":"y"}',
            false,
        ],
        ["holds the text with something else, behind a wildcard", "{ $.aName = x* }", '{"aName":"xy"}', true],
        ["holds the text in a list", "{ $.aNames[0] = x }", '{"aNames":["x"]}', true],
        ["holds a number with the digits of the text", "{ $.aName = 12 }", '{"aName":12}', true],
        ["lacks all of the texts of which one must occur", "{ $.a = x || $.a = y }", '{"a":"z"}', false],
        ["holds one of the texts of which one must occur", "{ $.a = x || $.a = y }", '{"a":"y"}', true],
        ["holds a text with the characters of a regex", "{ $.a = a.b || $.a = c }", '{"a":"a.b"}', true],
        ["only resembles a text with the characters of a regex", "{ $.a = a.b || $.a = c }", '{"":"axb"}', false],
        ["lacks the text between wildcards", "{ $.a = *x* }", '{"a":"y"}', false],
        ["lacks the name of a compared field", "{ $.latency > 5 }", '{"a":9}', false],
        ["holds the name of a compared field", "{ $.latency > 5 }", '{"latency":1}', true],
        ["lacks the name before an index", "{ $.latencies[0] > 5 }", '{"a":[9]}', false],
        ["holds the name before an index", "{ $.latencies[0] > 5 }", '{"latencies":[1]}', true],
        ["lacks the name before [*]", "{ $.items[*].name != x }", '{"name":"y"}', false],
        ["lacks the name behind [*]", "{ $.items[*].name != x }", '{"items":[]}', true],
        ["is nothing that an absent field depends on", "{ $.a NOT EXISTS }", "{}", true],
        ["may satisfy the alternative that needs none", "{ $.a = x || $.b NOT EXISTS }", "{}", true],
        ["lacks the text beside an absent field", "{ $.a = x && $.b NOT EXISTS }", "{}", false],
        ["may spell the text with escapes", signIn, '{"a":"\\u0041"}', true],
        ["holds the longest part without quotes and slashes", '{ $.a = "x/yes\\"" }', '{"a":"yes"}', true],
        ["lacks the longest part without quotes and slashes", '{ $.a = "x/yes\\"" }', '{"a":"x/"}', false],
    ];
    for (const [why, pattern, message, expected] of rows) {
        it(`${expected ? "does not rule it out" : "rules it out"} if it ${why}`, () => {
            assert.equal(mayMatch(pattern, message), expected);
        });
    }
});

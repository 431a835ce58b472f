import * as assert from "node:assert/strict";
import { parseFilterPattern } from "../../../detection";
import { explainerOf } from "../../../drills/simulation/explainerOf";

const control = '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }';

const cases: readonly [behaviour: string, pattern: string, message: object | string, reason: string][] = [
    ["by the value of the first test that fails", control, { eventName: "CheckMfa" }, '$.eventName is "CheckMfa"'],
    ["by the test that fails after others hold", control, { eventName: "ConsoleLogin" }, "$.errorMessage is absent"],
    [
        "by nested fields and their numbers",
        "{ $.a.b[1] = 1 && $.['x y'] IS TRUE }",
        { a: { b: [1, 2] } },
        "$.a.b[1] is 2",
    ],
    ["by fields with odd names", "{ $.['x y'] IS TRUE }", { "x y": null }, "$.['x y'] is null"],
    ["by the first alternative where none holds", "{ ($.a = 1 || $.a = 2) && $.b = 3 }", { a: 9, b: 3 }, "$.a is 9"],
    [
        "without blaming an alternative where another holds",
        "{ ($.a = 1 || $.a = 2) && $.b = 3 }",
        { a: 2, b: 4 },
        "$.b is 4",
    ],
    ["by containers, which match nothing", "{ $.a = x }", { a: ["x"] }, "$.a is no text and no number"],
    ["by selectors that reach several values", "{ $.a[*] = x }", { a: ["y"] }, "$.a[*] does not match"],
    ["by members of any name", "{ $.a.* = x }", { a: { b: "y" } }, "$.a.* does not match"],
    ["of text that is no JSON", control, "plain text", "not a JSON record"],
    ["of JSON that is no object", control, "3", "not a JSON record"],
    ["of a terms pattern in general", "ConsoleLogin", "CheckMfa", "the filter pattern does not match"],
];

describe("explainerOf", () => {
    for (const [behaviour, pattern, message, reason] of cases) {
        it(`explains a mismatch ${behaviour}`, () => {
            const text = typeof message === "string" ? message : JSON.stringify(message);
            assert.equal(explainerOf(parseFilterPattern(pattern))(text), reason);
        });
    }
});

import * as assert from "node:assert/strict";
import { matchesEvent, parseFilterPattern } from "../../../../detection/pattern";

function counts(pattern: string, message: string): boolean {
    return matchesEvent(parseFilterPattern(pattern), message);
}

/** The truth of one test by the value that its selector reaches: a row per value, a column per test. */
describe("a test of a JSON field", () => {
    const tests = [
        "$.f = x",
        "$.f != x",
        "$.f = *",
        "$.f > 0",
        "$.f IS NULL",
        "$.f IS TRUE",
        "$.f IS FALSE",
        "$.f NOT EXISTS",
    ] as const;

    const rows: readonly (readonly [what: string, event: string, holds: readonly (typeof tests)[number][]])[] = [
        ["an absent field", "{}", ["$.f NOT EXISTS"]],
        ["null", '{"f":null}', ["$.f IS NULL"]],
        ["true", '{"f":true}', ["$.f IS TRUE"]],
        ["false", '{"f":false}', ["$.f IS FALSE"]],
        ["the text", '{"f":"x"}', ["$.f = x", "$.f = *"]],
        ["another text", '{"f":"y"}', ["$.f != x", "$.f = *"]],
        ["the empty text", '{"f":""}', ["$.f != x", "$.f = *"]],
        ["the text in another case", '{"f":"X"}', ["$.f != x", "$.f = *"]],
        ["a text of digits", '{"f":"10"}', ["$.f != x", "$.f = *"]],
        ["a positive number", '{"f":10}', ["$.f != x", "$.f = *", "$.f > 0"]],
        ["zero", '{"f":0}', ["$.f != x", "$.f = *"]],
        ["an empty array", '{"f":[]}', []],
        ["an array of texts", '{"f":["x"]}', []],
        ["an array with a null", '{"f":[1,null]}', ["$.f IS NULL"]],
        ["an array with a nested null", '{"f":[[null]]}', []],
        ["an array with a null in an object", '{"f":[{"b":null}]}', []],
        ["an array of booleans", '{"f":[true,false]}', []],
        ["an object", '{"f":{"x":"x"}}', []],
        ["the last of repeated keys", '{"f":"y","f":"x"}', ["$.f = x", "$.f = *"]],
        ["a message of text", "f = x", []],
        ["broken JSON", '{"f":"x"', []],
        ["text behind the object", '{"f":"x"} more', []],
        ["a top-level array", '[{"f":"x"}]', []],
        ["a top-level text", '"x"', []],
        ["a top-level null", "null", []],
        ["an empty message", "", []],
    ];

    for (const [what, event, expected] of rows) {
        it(`on ${what} holds for ${expected.join(", ") || "nothing"}`, () => {
            const holds = tests.filter((test) => counts(`{ ${test} }`, event));
            assert.deepEqual(holds, expected);
        });
    }
});

describe("a selector", () => {
    const rows: readonly (readonly [pattern: string, event: string, expected: boolean])[] = [
        ["{ $.a.b = x }", '{"a":{"b":"x"}}', true],
        ["{ $.a.b = x }", '{"a.b":"x"}', false],
        ["{ $.['a.b'] = x }", '{"a.b":"x"}', true],
        ["{ $.['a.b'] = x }", '{"a":{"b":"x"}}', false],
        ["{ $.['a'].['b'] = x }", '{"a":{"b":"x"}}', true],
        ["{ $.user-id = x }", '{"user-id":"x"}', true],
        ["{ $.a[1] = x }", '{"a":["y","x"]}', true],
        ["{ $.a[1] = x }", '{"a":{"1":"x"}}', false],
        ["{ $.a[2] NOT EXISTS }", '{"a":["y","x"]}', true],
        ["{ $.m[0][1] = 2 }", '{"m":[[1,2]]}', true],
        ["{ $.a.b NOT EXISTS }", '{"a":null}', true],
        ["{ $.a.b NOT EXISTS }", '{"a":[{"b":1}]}', true],
        ["{ $.a.b != x }", '{"a":null}', false],
        ["{ $.a.length = 2 }", '{"a":[1,2]}', false],
        ["{ $.a.length = 1 }", '{"a":"x"}', false],
        ["{ $.toString NOT EXISTS }", "{}", true],
        ["{ $.constructor NOT EXISTS }", "{}", true],
        ["{ $.__proto__ NOT EXISTS }", "{}", true],
        ["{ $.__proto__ = x }", '{"__proto__":"x"}', true],
        ["{ $.__proto__.a = x }", '{"__proto__":{"a":"x"}}', true],
        ["{ $.a NOT EXISTS }", '{"__proto__":{"a":"x"}}', true],
        ["{ $.constructor = x }", '{"constructor":"x"}', true],
        ["{ $.A = x }", '{"a":"x"}', false],
    ];
    for (const [pattern, event, expected] of rows) {
        it(`${pattern} ${expected ? "counts" : "does not count"} ${event}`, () => {
            assert.equal(counts(pattern, event), expected);
        });
    }
});

describe("a selector with a wildcard", () => {
    const rows: readonly (readonly [pattern: string, event: string, expected: boolean])[] = [
        ["{ $.a[*] = 2 }", '{"a":[1,2]}', true],
        ["{ $.a[*] = 2 }", '{"a":{"x":1,"y":2}}', true],
        ["{ $.a[*] = 2 }", '{"a":2}', false],
        ["{ $.a[*] = 2 }", '{"a":[[2]]}', false],
        ["{ $.a[*].b = 2 }", '{"a":[{"b":1},{"b":2}]}', true],
        ["{ $.a.* = 2 }", '{"a":{"x":2}}', true],
        ["{ $.a.* = 2 }", '{"a":{"x":{"y":2}}}', false],
        ["{ $.a.* = 2 }", '{"a":[1,2]}', true],
        ["{ $.a.* = 2 }", '{"a":[[2]]}', false],
        ["{ $.a.* != 2 }", '{"a":[1,2]}', true],
        ["{ $.a.* NOT EXISTS }", '{"a":[1]}', false],
        ["{ $.* = 2 }", '{"a":1,"b":2}', true],
        ["{ $.a[*] > 1 }", '{"a":[0,2]}', true],
        ["{ $.a[*] IS NULL }", '{"a":[1,null]}', true],
        ["{ $.a[*] IS NULL }", '{"a":[[null]]}', false],
        ["{ $.a.* IS NULL }", '{"a":[[null]]}', false],
        ["{ $.a[0] IS NULL }", '{"a":[[null]]}', true],
        ["{ $.a[*] NOT EXISTS }", '{"a":[]}', true],
        ["{ $.a[*] NOT EXISTS }", '{"a":[1]}', false],
        // Each test quantifies for itself: two elements may satisfy two tests.
        ["{ $.i[*].a = 1 && $.i[*].b = 2 }", '{"i":[{"a":1,"b":0},{"a":0,"b":2}]}', true],
        // `.*` with `!=` asks for a member that differs.
        ["{ $.a.* != 2 }", '{"a":{"x":1,"y":2}}', true],
        ["{ $.a.* != 2 }", '{"a":{"y":2}}', false],
        // `[*]` with `!=` asks that none equals, and that the property is there.
        ["{ $.a[*] != 2 }", '{"a":[1,3]}', true],
        ["{ $.a[*] != 2 }", '{"a":[1,2]}', false],
        ["{ $.a[*] != 2 }", '{"a":[]}', true],
        ["{ $.a[*] != 2 }", '{"a":null}', true],
        ["{ $.a[*] != 2 }", '{"a":1}', true],
        ["{ $.a[*] != 2 }", '{"a":2}', true],
        ["{ $.a[*] != 2 }", '{"a":[{"b":2}]}', true],
        ["{ $.a[*] != 2 }", "{}", false],
        ["{ $.a.b[*] != 2 }", '{"a":{}}', false],
    ];
    for (const [pattern, event, expected] of rows) {
        it(`${pattern} ${expected ? "counts" : "does not count"} ${event}`, () => {
            assert.equal(counts(pattern, event), expected);
        });
    }
});

describe("a number in a JSON pattern", () => {
    const spellings = ["1", "1.0", "1e0", '"1"', '"1.0"', "-1", '"01"', "10", "true", "null"];
    const rows: readonly (readonly [test: string, counted: readonly string[]])[] = [
        ["= 1", ["1", "1.0", "1e0", '"1"']],
        ['= "1"', ["1", '"1"']],
        ["!= 1", ['"1.0"', "-1", '"01"', "10"]],
        ['!= "1"', ["1.0", "1e0", '"1.0"', "-1", '"01"', "10"]],
        ["= 1.0", ["1", "1.0", "1e0", '"1.0"']],
        ['= "1.0"', ["1.0", "1e0", '"1.0"']],
        ["= +1", ["1", "1.0", "1e0"]],
        ["= 1*", ["1", "1.0", "1e0", '"1"', '"1.0"', "10"]],
        ['= "*0"', ["1.0", "1e0", '"1.0"', "10"]],
        ["= *.*", ["1.0", "1e0", '"1.0"']],
        ['= "1e0"', []],
        ["= %^1.%", ["1.0", "1e0", '"1.0"', "10"]],
        ["> 0", ["1", "1.0", "1e0", "10"]],
        [">= 1", ["1", "1.0", "1e0", "10"]],
        ["< 1", ["-1"]],
        ["<= 1e0", ["1", "1.0", "1e0", "-1"]],
        ["= true", []],
    ];
    for (const [test, expected] of rows) {
        it(`${test} holds for ${expected.join(" ") || "nothing"}`, () => {
            const counted = spellings.filter((spelling) => counts(`{ $.f ${test} }`, `{"f":${spelling}}`));
            assert.deepEqual(counted, expected);
        });
    }

    it("keeps its spelling beside strings that look like numbers, in arrays and after escapes", () => {
        const event = '{"1":"-2.0 \\" 3.0","a":[-1.50,{"b":20.0}],"c":1.0}';
        assert.equal(counts('{ $.a[0] = "-1.5" && $.a[1].b = "20.0" && $.c = "1.0" }', event), true);
        assert.equal(counts('{ $.a[0] = -1.5 && $.a[1].b = 20 && $.c = "1" }', event), false);
        assert.equal(counts('{ $.1 = "-2.0 \\" 3.0" && $.c = 1* }', event), true);
    });
});

describe("a number at the limits of a double, in a JSON pattern", () => {
    const whole = ["0", "9007199254740992", "9007199254740993"];
    const doubles = ["-0.0", "1e308", "1e-999"];
    const tooLarge = ["1e309", "-1e309"];
    const spellings = [...whole, ...doubles, ...tooLarge];
    const rows: readonly (readonly [test: string, counted: readonly string[]])[] = [
        ["= 0", ["0", "-0.0", "1e-999"]],
        ["= -0.0", ["0", "-0.0", "1e-999"]],
        ["= 9007199254740992", ["9007199254740992"]],
        ["!= 9007199254740992", ["0", "9007199254740993", ...doubles]],
        ["= 9007199254740993", ["9007199254740993"]],
        ["> 9007199254740992", ["9007199254740993", "1e308"]],
        ["<= 9007199254740992", ["0", "9007199254740992", "-0.0", "1e-999"]],
        ["= 1e308", ["1e308"]],
        ["> 1e307", ["1e308"]],
        // A number that no double holds is neither equal nor different, smaller nor larger.
        ["!= 5", [...whole, ...doubles]],
        ["> 0", ["9007199254740992", "9007199254740993", "1e308"]],
        ["= 1e309", []],
        ["!= 1e309", [...whole, ...doubles]],
        ["< 1e309", [...whole, ...doubles]],
        // One that is too small is zero, in an event. In a pattern it is not.
        ["= 1e-999", []],
        ["!= 1e-999", [...whole, ...doubles]],
        ["> 1e-999", ["9007199254740992", "9007199254740993", "1e308"]],
        ["< 1e-999", ["0", "-0.0", "1e-999"]],
        // All of them are texts.
        ["!= x", spellings],
        ["!= 1x", spellings],
        ["= *", spellings],
        ["= %1%", ["9007199254740992", "9007199254740993", "1e308"]],
        ["= *nity", tooLarge],
        ['= "1.0E308"', ["1e308"]],
        ['= "0.0"', ["1e-999"]],
        ['= "1e309"', []],
        ["NOT EXISTS", []],
    ];
    for (const [test, expected] of rows) {
        it(`${test} holds for ${expected.join(" ") || "nothing"}`, () => {
            const counted = spellings.filter((spelling) => counts(`{ $.f ${test} }`, `{"f":${spelling}}`));
            assert.deepEqual(counted, expected);
        });
    }

    it("equals the text that spells it", () => {
        assert.equal(counts("{ $.f = 1e309 }", '{"f":"1e309"}'), true);
    });
});

describe("a wildcard in a text", () => {
    const texts = ["Event", "PutEvent", "EventId", "PutEventId", "Ev*ent", "Evil-ent", "event", "EventXEvent", ""];
    const rows: readonly (readonly [test: string, counted: readonly string[]])[] = [
        ["= Event", ["Event"]],
        ["= *Event", ["Event", "PutEvent", "EventXEvent"]],
        ['= "Event*"', ["Event", "EventId", "EventXEvent"]],
        ["= *Event*", ["Event", "PutEvent", "EventId", "PutEventId", "EventXEvent"]],
        ['= "Ev*ent"', ["Ev*ent"]],
        ["= *", texts],
        ['= "*"', texts],
        ["= **", texts],
        ["!= *", []],
        ['= ""', [""]],
        ['= "Even?"', []],
        ["!= *Event*", ["Ev*ent", "Evil-ent", "event", ""]],
        ["= %Event%", ["Event", "PutEvent", "EventId", "PutEventId", "EventXEvent"]],
        ["!= %Event%", ["Ev*ent", "Evil-ent", "event", ""]],
        ["= %^Event$%", ["Event"]],
    ];
    for (const [test, expected] of rows) {
        it(`${test} holds for ${expected.join(" ") || "nothing"}`, () => {
            const counted = texts.filter((text) => counts(`{ $.f ${test} }`, JSON.stringify({ f: text })));
            assert.deepEqual(counted, expected);
        });
    }
});

describe("a JSON pattern of several tests", () => {
    // The events are all combinations of three fields being 1 or absent, named by the fields that are 1.
    const events = ["", "a", "b", "c", "ab", "ac", "bc", "abc"];
    const rows: readonly (readonly [pattern: string, counted: readonly string[]])[] = [
        ["{ $.a = 1 && $.b = 1 }", ["ab", "abc"]],
        ["{ $.a = 1 || $.b = 1 }", ["a", "b", "ab", "ac", "bc", "abc"]],
        ["{ $.a = 1 || $.b = 1 && $.c = 1 }", ["a", "ab", "ac", "bc", "abc"]],
        ["{ ($.a = 1 || $.b = 1) && $.c = 1 }", ["ac", "bc", "abc"]],
        ["{ $.a = 1 && $.b = 1 || $.c = 1 }", ["c", "ab", "ac", "bc", "abc"]],
        ["{ $.a NOT EXISTS && ($.b = 1 || $.c NOT EXISTS) }", ["", "b", "bc"]],
    ];
    for (const [pattern, expected] of rows) {
        it(`${pattern} counts ${expected.map((name) => name || "none of them").join(", ")}`, () => {
            const counted = events.filter((event) =>
                counts(pattern, `{${[...event].map((field) => `"${field}":1`).join(",")}}`),
            );
            assert.deepEqual(counted, expected);
        });
    }
});

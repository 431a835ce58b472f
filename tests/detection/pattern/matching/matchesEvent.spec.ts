import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { matchesEvent, parseFilterPattern, patternLimits, printFilterPattern } from "../../../../detection/pattern";
import {
    compileJsonCondition,
    compileParsedJsonCondition,
} from "../../../../detection/pattern/matching/compileJsonCondition";
import { propertyRuns } from "../../../propertyRuns";
import { filterPatterns, jsonConditions, jsonMessages, jsonPatterns, messages } from "../arbitraries";
import { jsonOracle } from "../oracle/jsonOracle";

describe("matching an event", () => {
    it("gives a verdict on every message, and the same one each time", () => {
        fc.assert(
            fc.property(filterPatterns, messages, (pattern, message) => {
                const verdict = matchesEvent(pattern, message);
                assert.equal(typeof verdict, "boolean");
                assert.equal(matchesEvent(pattern, message), verdict);
            }),
            propertyRuns(150),
        );
    });

    it("reads text as JSON does, whichever way characters are escaped", () => {
        fc.assert(
            fc.property(jsonConditions, jsonMessages, (condition, message) => {
                const matches = compileParsedJsonCondition(condition);
                const plain = message.replace(/\\\\|\\u(?!d[89a-f])([0-9a-f]{4})/g, (written, code) => {
                    const character = String.fromCharCode(Number.parseInt(code ?? "5c", 16));
                    return /["\\\p{Cc}]/u.test(character) ? written : character;
                });
                assert.equal(matches(message), matches(plain));
            }),
            propertyRuns(100),
        );
    });

    it("agrees with a second reading of pattern and message that shares nothing with the first", () => {
        let counted = 0;
        fc.assert(
            fc.property(jsonPatterns, fc.array(jsonMessages, { minLength: 3, maxLength: 6 }), (pattern, events) => {
                const text = printFilterPattern(pattern);
                fc.pre(text.length <= patternLimits.length);
                const secondOpinion = jsonOracle(text);
                assert.ok(secondOpinion, `${text} is refused`);
                const parsed = parseFilterPattern(text);
                for (const message of events) {
                    const expected = secondOpinion(message);
                    counted += Number(expected);
                    assert.equal(matchesEvent(parsed, message), expected, `${text} on ${message}`);
                }
            }),
            propertyRuns(150),
        );
        assert.ok(counted > 40, `Only ${counted} messages were counted: the property shows little.`);
    });

    it("rules out by its text no message that would be counted", () => {
        let counted = 0;
        fc.assert(
            fc.property(jsonConditions, jsonMessages, (condition, message) => {
                const expected = compileParsedJsonCondition(condition)(message);
                counted += Number(expected);
                assert.equal(compileJsonCondition(condition)(message), expected);
            }),
            propertyRuns(500),
        );
        assert.ok(counted > 40, `Only ${counted} messages were counted: the property shows little.`);
    });

    for (const escaped of [
        '{"eventName":"\\u0043onsoleLogin","errorMessage":"Failed\\u0020authentication"}',
        '{"\\u0065ventName":"ConsoleLogin","errorMessage":"Failed authentication"}',
    ]) {
        it(`counts a failed sign-in spelled with escapes: ${escaped}`, () => {
            const pattern = '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }';
            assert.equal(matchesEvent(parseFilterPattern(pattern), escaped), true);
        });
    }

    for (const [pattern, message] of [
        ['{ $.a = "x/y" }', '{"a":"x\\/y"}'],
        ['{ $.a = "\\"" }', '{"a":"\\""}'],
        ['{ $.a = "\\\\" }', '{"a":"\\\\"}'],
        ["{ $.['/a/'] = * }", '{"\\/a\\/":1}'],
        ['{ $.a = "😀" }', '{"a":"\\ud83d\\ude00"}'],
        ["{ $.a = 1 }", '{"a":1e0}'],
    ] as const) {
        it(`counts ${message} by ${pattern}`, () => {
            assert.equal(matchesEvent(parseFilterPattern(pattern), message), true);
        });
    }

    it("answers on events nested a hundred thousand levels deep", () => {
        const depth = 100_000;
        const deep = `{"a":"x","b":${"[".repeat(depth)}1.0${"]".repeat(depth)}}`;
        assert.equal(matchesEvent(parseFilterPattern("{ $.a = x }"), deep), true);
        assert.equal(matchesEvent(parseFilterPattern("{ $.a = %x% }"), deep), true);
        assert.equal(matchesEvent(parseFilterPattern("{ $.b[0][0] = * }"), deep), false);
        assert.equal(matchesEvent(parseFilterPattern("{ $.a = x }"), deep.slice(0, -2)), false);
    });

    it("answers on an event with hundreds of thousands of elements", () => {
        const wide = `{"a":[${"0,".repeat(150_000)}1.0]}`;
        assert.equal(matchesEvent(parseFilterPattern("{ $.a[*] = 1 }"), wide), true);
        assert.equal(matchesEvent(parseFilterPattern('{ $.a[*] = "1.0" }'), wide), true);
        assert.equal(matchesEvent(parseFilterPattern("{ $.a[*] != 1 }"), wide), false);
    });
});

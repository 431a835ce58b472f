import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { type JsonEvent, judgeJsonMessage, rankNumbers } from "../../../../detection/pattern/matching/judgeJsonMessage";
import { propertyRuns } from "../../../propertyRuns";
import { jsonMessages } from "../arbitraries";

describe("judging a message that is one JSON object", () => {
    /** What the member `f` is in each judgement, read as a number. */
    function judged(message: string, asksForDigits: boolean): readonly unknown[] {
        const seen: unknown[] = [];
        const verdict = judgeJsonMessage(message, (event: JsonEvent) => {
            const number = Number(event.root.f);
            const value = event.valueOf(number);
            seen.push(asksForDigits ? [value, event.digitsOf(number)] : value);
            return seen.length === 1;
        });
        return [...seen, verdict];
    }

    it("happens once where nobody asks for digits", () => {
        assert.deepEqual(judged('{"a":7,"f":1.50}', false), [1.5, true]);
    });

    it("happens again where somebody asks for digits, with those that were logged", () => {
        assert.deepEqual(judged('{"a":7,"f":1.50}', true), [[1.5, "1.5"], [1.5, "1.50"], false]);
    });

    it("does not happen for anything else", () => {
        for (const message of ["[1]", "null", '"f"', "f", ""]) {
            assert.deepEqual(judged(message, false), [false], message);
        }
    });
});

describe("ranking the numbers of a JSON text", () => {
    it("replaces each by its rank and keeps how it was spelled", () => {
        assert.deepEqual(rankNumbers('{"a":1.0,"b":[-2E+3,"4"],"5":{"c":0}}'), {
            json: '{"a":0,"b":[1,"4"],"5":{"c":2}}',
            digits: ["1.0", "-2E+3", "0"],
        });
    });

    it("leaves strings alone, whatever they hold", () => {
        const text = '{"a 1":"\\"2\\\\","b\\\\":"3"}';
        assert.deepEqual(rankNumbers(text), { json: text, digits: [] });
    });

    it("keeps everything but the numbers, and every number", () => {
        fc.assert(
            fc.property(jsonMessages, (message) => {
                const { json, digits } = rankNumbers(message);
                const restored = JSON.parse(json, (_, value) =>
                    typeof value === "number" ? Number(digits[value]) : value,
                );
                assert.deepEqual(
                    restored,
                    JSON.parse(message, (_, value) => value),
                );
            }),
            propertyRuns(300),
        );
    });
});

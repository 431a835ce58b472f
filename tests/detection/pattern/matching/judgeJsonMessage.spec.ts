import * as assert from "node:assert/strict";
import { type JsonEvent, judgeJsonMessage } from "../../../../detection/pattern/matching/judgeJsonMessage";

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

import { type JsonObject, parsedObject } from "../../json";
import type { Numerals } from "./compileValueTest";
import { rankNumbers } from "./rankNumbers";

/** A log event that is one JSON object. */
export interface JsonEvent extends Numerals {
    readonly root: JsonObject;
}

/**
 * Judges a log message that is one JSON object; false for anything else.
 *
 * `JSON.parse` forgets how numbers were spelled. So a message is judged a second time, with their spelling, if the first
 * judgement has asked for it, which is rare.
 */
export function judgeJsonMessage(message: string, judge: (event: JsonEvent) => boolean): boolean {
    const root = parsedObject(message);
    if (root === undefined) {
        return false;
    }
    let digitsMatter = false;
    const digitsOf = (number: number): string => {
        digitsMatter = true;
        return String(number);
    };
    const verdict = judge({ root, valueOf: (number) => number, digitsOf });
    return digitsMatter ? judge(withDigits(message)) : verdict;
}

function withDigits(message: string): JsonEvent {
    const { json, digits } = rankNumbers(message);
    return {
        root: parsedObject(json) ?? {},
        valueOf: (rank) => Number(digits[rank]),
        digitsOf: (rank) => digits[rank] ?? "",
    };
}

import { type JsonObject, parsedObject } from "../../json";
import type { Numerals } from "./compileValueTest";

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

/** Strings come first, so that no number is seen inside of one. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?[0-9][0-9.eE+-]*/g;

/** A JSON text in which every number is replaced by its rank, counted from 0, and the numbers in the order of rank. */
interface RankedJson {
    readonly json: string;
    readonly digits: readonly string[];
}

/** Replaces the numbers of a valid JSON text by their ranks: parsed, each leads back to how it was spelled. */
export function rankNumbers(text: string): RankedJson {
    const digits: string[] = [];
    const json = text.replace(stringOrNumber, (found) =>
        found.startsWith('"') ? found : String(digits.push(found) - 1),
    );
    return { json, digits };
}

/** A log event that is one JSON object. */
export interface JsonEvent {
    readonly root: Readonly<Record<string, unknown>>;
    /** The value that a number under `root` stands for. */
    valueOf(number: number): number;
    /** The digits of a number under `root` as they were logged: `1.0` is not `1`. */
    digitsOf(number: number): string;
}

/** Reads a log message that is one JSON object; undefined if it is anything else. Numbers lose their spelling. */
export function readJsonEvent(message: string): JsonEvent | undefined {
    const root = parseObject(message);
    return root && { root, valueOf: (number) => number, digitsOf: String };
}

/**
 * As `readJsonEvent`, and keeps the spelling of numbers, at twice the cost. `JSON.parse` forgets it, so it is given the
 * message with every number replaced by its rank among the numbers.
 */
export function readJsonEventWithDigits(message: string): JsonEvent | undefined {
    if (parseObject(message) === undefined) {
        return undefined;
    }
    const digits: string[] = [];
    const root = parseObject(rankNumbers(message, digits));
    return root && { root, valueOf: (rank) => Number(digits[rank]), digitsOf: (rank) => digits[rank] ?? "" };
}

function parseObject(message: string): Readonly<Record<string, unknown>> | undefined {
    try {
        const value: unknown = JSON.parse(message);
        return isObject(value) ? value : undefined;
    } catch {
        return undefined;
    }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

const number = /-?[0-9][0-9.eE+-]*/y;

/** Replaces the numbers of a valid JSON text, and collects them. */
function rankNumbers(json: string, digits: string[]): string {
    let ranked = "";
    let copied = 0;
    let position = 0;
    while (position < json.length) {
        const character = json.charCodeAt(position);
        if (character === 0x22 /* " */) {
            position = endOfString(json, position);
            continue;
        }
        if (character === 0x2d /* - */ || (character >= 0x30 && character <= 0x39) /* 0 to 9 */) {
            number.lastIndex = position;
            const text = number.exec(json)?.[0] ?? "";
            ranked += json.slice(copied, position) + digits.length;
            digits.push(text);
            position += text.length;
            copied = position;
            continue;
        }
        position += 1;
    }
    return ranked + json.slice(copied);
}

/** The offset behind the quote that closes the string opened at `start`. */
function endOfString(json: string, start: number): number {
    let position = start + 1;
    while (position < json.length && json.charCodeAt(position) !== 0x22 /* " */) {
        position += json.charCodeAt(position) === 0x5c /* \ */ ? 2 : 1;
    }
    return position + 1;
}

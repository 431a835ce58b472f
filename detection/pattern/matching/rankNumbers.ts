const number = /-?[0-9][0-9.eE+-]*/y;

/** A JSON text in which every number is replaced by its rank, counted from 0, and the numbers in the order of rank. */
export interface RankedJson {
    readonly json: string;
    readonly digits: readonly string[];
}

/** Replaces the numbers of a valid JSON text by their ranks: parsed, each leads back to how it was spelled. */
export function rankNumbers(json: string): RankedJson {
    const digits: string[] = [];
    let ranked = "";
    let copied = 0;
    let position = 0;
    while (position < json.length) {
        const character = json.charCodeAt(position);
        if (character === 0x22 /* " */) {
            position = endOfString(json, position);
        } else if (character === 0x2d /* - */ || (character >= 0x30 && character <= 0x39) /* 0 to 9 */) {
            number.lastIndex = position;
            const text = number.exec(json)?.[0] ?? "";
            ranked += json.slice(copied, position) + digits.length;
            digits.push(text);
            position += text.length;
            copied = position;
        } else {
            position += 1;
        }
    }
    return { json: ranked + json.slice(copied), digits };
}

/** The offset behind the quote that closes the string opened at `start`. */
function endOfString(json: string, start: number): number {
    let position = start + 1;
    while (position < json.length && json.charCodeAt(position) !== 0x22 /* " */) {
        position += json.charCodeAt(position) === 0x5c /* \ */ ? 2 : 1;
    }
    return position + 1;
}

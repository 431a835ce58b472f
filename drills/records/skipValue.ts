/** The bytes end before the value does. */
export const incomplete = -1;
/** The bytes are no JSON. */
export const malformed = -2;

/** @returns the offset behind the value that starts at `start`, `incomplete` or `malformed`. */
export function skipValue(bytes: Uint8Array, start: number, end: number): number {
    if (start >= end) {
        return incomplete;
    }
    const first = bytes[start];
    if (first === 0x22 /* " */) {
        return skipString(bytes, start + 1, end);
    }
    if (first === 0x7b /* { */ || first === 0x5b /* [ */) {
        return skipNested(bytes, start, end);
    }
    let position = start;
    while (position < end) {
        const byte = bytes[position];
        if (
            byte === 0x2c /* , */ ||
            byte === 0x7d /* } */ ||
            byte === 0x5d /* ] */ ||
            (byte as number) <= 0x20 /* blank */
        ) {
            return position === start ? malformed : position;
        }
        position++;
    }
    return incomplete;
}

/**
 * @returns the offset behind the closing quote of the string whose first character is at `start`, `incomplete`, or
 * `malformed` where a line ends before it does.
 */
export function skipString(bytes: Uint8Array, start: number, end: number): number {
    let isOfOneLine = true;
    let position = start;
    while (position < end) {
        const byte = bytes[position++];
        if (byte === 0x22 /* " */) {
            return isOfOneLine ? position : malformed;
        }
        if (byte === 0x5c /* \ */) {
            position++;
        } else if (byte === 0x0a /* line feed */) {
            isOfOneLine = false;
        }
    }
    return incomplete;
}

function skipNested(bytes: Uint8Array, start: number, end: number): number {
    let depth = 0;
    let position = start;
    while (position < end) {
        const byte = bytes[position++];
        if (byte === 0x22 /* " */) {
            position = skipString(bytes, position, end);
            if (position < 0) {
                return position;
            }
        } else if (byte === 0x7b /* { */ || byte === 0x5b /* [ */) {
            depth++;
        } else if (byte === 0x7d /* } */ || byte === 0x5d /* ] */) {
            depth--;
            if (depth === 0) {
                return position;
            }
        }
    }
    return incomplete;
}

/** @returns the offset of the first byte from `start` on that is no white space; `end` if there is none. */
export function skipBlanks(bytes: Uint8Array, start: number, end: number): number {
    let position = start;
    while (position < end && isBlank(bytes[position] as number)) {
        position++;
    }
    return position;
}

/** JSON's own white space: a zero byte, for one, is a sign that this is no text. */
const isBlank = (byte: number): boolean =>
    byte <= 0x20 && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);

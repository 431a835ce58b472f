/** The time at which CloudWatch Logs took a log event in, as its exports have it in front of the event. */
export const timeInFront = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?\s+$/;

/**
 * Where a line begins that looks like the beginning of a value. Behind a line that was cut off, the values go on there;
 * otherwise the first of them would swallow the rest.
 */
export function lineThatBeginsAnew(bytes: Buffer): number | undefined {
    const found = /\n(?=\{|\d{4}-)/.exec(bytes.toString("latin1"));
    return found === null ? undefined : found.index + 1;
}

/** So many bytes at the end of some can be the beginning of such a line. */
export const beginningOfLine = "\n2026-".length;

/** The offset behind the line break from `position` on; the end if there is none. */
export function nextLine(bytes: Buffer, position: number): number {
    const lineEnd = bytes.indexOf(0x0a, position);
    return lineEnd === -1 ? bytes.length : lineEnd + 1;
}

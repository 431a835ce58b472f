import type { TimeBounds } from "./timeRange";

/** Where the earliest and the latest of some times stand that are spelled `2026-03-02T09:00:00Z`; -1 before the first. */
export class TimeOffsets {
    public earliest = -1;
    public latest = -1;
    private earliestDigits = Number.POSITIVE_INFINITY;
    private latestDigits = Number.NEGATIVE_INFINITY;
    private readonly firstPossible: number;
    private readonly lastPossible: number;

    /** @param bounds times outside are left out. */
    constructor({ first, last }: TimeBounds) {
        this.firstPossible = digitsOf(Buffer.from(new Date(first).toISOString()), 0);
        this.lastPossible = digitsOf(Buffer.from(new Date(last).toISOString()), 0);
    }

    public add(bytes: Buffer, time: number): void {
        const digits = digitsOf(bytes, time);
        if (digits < this.earliestDigits && digits >= this.firstPossible) {
            this.earliestDigits = digits;
            this.earliest = time;
        }
        if (digits > this.latestDigits && digits <= this.lastPossible) {
            this.latestDigits = digits;
            this.latest = time;
        }
    }
}

export const timeLength = "2026-03-02T09:00:00Z".length;

/** The digits of a time as one number, which puts times in the order of their texts and is made several times as fast. */
function digitsOf(bytes: Buffer, time: number): number {
    const pair = (offset: number): number =>
        (bytes[time + offset] as number) * 10 + (bytes[time + offset + 1] as number) - 0x30 * 11;
    const date = ((pair(0) * 100 + pair(2)) * 100 + pair(5)) * 100 + pair(8);
    return date * 1e6 + (pair(11) * 100 + pair(14)) * 100 + pair(17);
}

import { eventTimeOf } from "../../records/eventTimeOf";

/** When an event can have happened: milliseconds since the Unix epoch. */
export interface TimeBounds {
    readonly first: number;
    readonly last: number;
}

const day = 24 * 3600 * 1000;
const cloudTrailBegan = Date.UTC(2013, 10, 13);

/**
 * CloudTrail began in November 2013, and clocks are a day off at most: another time is that of a clock that is wrong.
 *
 * @param now milliseconds since the Unix epoch.
 */
export const timeBounds = (now = Date.now()): TimeBounds => ({ first: cloudTrailBegan, last: now + day });

/** Whether an event can have happened at a time; NaN is none. */
export const isWithin = ({ first, last }: TimeBounds, time: number): boolean => time >= first && time <= last;

/** The earliest and the latest of times, as CloudTrail spells them: `2026-03-02T09:00:00Z`. */
export class TimeRange {
    private firstBytes: Buffer | undefined;
    private lastBytes: Buffer | undefined;

    /** @param bounds times outside are left out. */
    constructor(private readonly bounds: TimeBounds) {}

    public get first(): string | undefined {
        return this.firstBytes?.toString("latin1");
    }

    public get last(): string | undefined {
        return this.lastBytes?.toString("latin1");
    }

    /** Takes a time into the range; whatever is no time is left out. */
    public add(bytes: Buffer, start: number, end: number): void {
        if (bytes[end - 1] === 0x5a /* Z */ && bytes[start + 10] === 0x54 /* T */) {
            this.addAlike(bytes, start, end);
            return;
        }
        const time = eventTimeOf(bytes.toString("latin1", start, end));
        if (!Number.isNaN(time)) {
            const alike = Buffer.from(`${new Date(time).toISOString().slice(0, 19)}Z`);
            this.addAlike(alike, 0, alike.length);
        }
    }

    private addAlike(bytes: Buffer, start: number, end: number): void {
        if (this.firstBytes === undefined || compare(bytes, start, end, this.firstBytes) < 0) {
            this.firstBytes = this.timeIn(bytes, start, end) ?? this.firstBytes;
        }
        if (this.lastBytes === undefined || compare(bytes, start, end, this.lastBytes) > 0) {
            this.lastBytes = this.timeIn(bytes, start, end) ?? this.lastBytes;
        }
    }

    private timeIn(bytes: Buffer, start: number, end: number): Buffer | undefined {
        const text = bytes.toString("latin1", start, end);
        return isWithin(this.bounds, eventTimeOf(text)) ? Buffer.from(text, "latin1") : undefined;
    }
}

/** Byte by byte, because it is done for every record of an archive, and a text would have to be made for each. */
function compare(bytes: Buffer, start: number, end: number, other: Buffer): number {
    const length = Math.min(end - start, other.length);
    for (let index = 0; index < length; index++) {
        const difference = (bytes[start + index] as number) - (other[index] as number);
        if (difference !== 0) {
            return difference;
        }
    }
    return end - start - other.length;
}

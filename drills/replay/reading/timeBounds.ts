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

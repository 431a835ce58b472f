/** Minutes since the Unix epoch, which is how drills count time, as `09:05`; always UTC, as CloudTrail's own times. */
export const clockTime = (minute: number): string => new Date(minute * 60_000).toISOString().slice(11, 16);

/** The day of a minute, such as `2026-03-02`. */
export const calendarDay = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 10);

/** A time to the second, such as `2026-03-02T09:05:00Z`, as CloudTrail writes it. */
export const isoSecond = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

/** A minute such as `2026-03-02T09:05Z`. */
export const isoMinute = (minute: number): string => `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`;

/** A time to the minute, such as `2026-03-02 09:00 UTC`. */
export const utcMinute = (time: Date): string => `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** A time to the minute, such as `2026-03-02 09:00 UTC`. */
export const utcMinute = (time: Date): string => `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;

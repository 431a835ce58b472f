const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const week = 7 * 24 * 60;

/**
 * The longest time between two starts of a cron schedule that repeats every week or more often, in minutes. Undefined
 * for schedules by the day of the month or the month, and for what is no schedule.
 *
 * @param expression with the fields of CloudWatch's alarm mute rules: minutes, hours, day of the month, month and day of
 * the week.
 */
export function longestPause(expression: string): number | undefined {
    const [, minute, hour, day, month, weekday] = /^cron\((\S+) (\S+) (\S+) (\S+) (\S+)\)$/.exec(expression) ?? [];
    if (!minute || !hour || !weekday || ![day, month].every((field) => field === "*" || field === "?")) {
        return undefined;
    }
    const minutes = valuesOf(minute, 60);
    const hours = valuesOf(hour, 24);
    // Whether Sunday is 0 or 1, the days stand as far apart.
    const days = valuesOf(
        weekday.replace(/[A-Za-z]+/g, (name) => String(weekdays.indexOf(name.toUpperCase()))),
        7,
    );
    const starts = days.flatMap((d) => hours.flatMap((h) => minutes.map((m) => (d * 24 + h) * 60 + m)));
    const first = starts[0];
    return first === undefined
        ? undefined
        : Math.max(...starts.map((start, index) => (starts[index + 1] ?? first + week) - start));
}

/** The values of a field, in order: of `*`, of numbers and ranges, with or without a step, and of lists of them. */
function valuesOf(field: string, count: number): readonly number[] {
    const values = field.split(",").map((part) => {
        const [, whole, from, to, step] = /^(?:([*?])|(\d+)(?:-(\d+))?)(?:\/([1-9]\d*))?$/.exec(part) ?? [];
        if (whole === undefined && from === undefined) {
            return undefined;
        }
        const first = Number(from ?? 0);
        const last = whole !== undefined || (to === undefined && step !== undefined) ? count - 1 : Number(to ?? from);
        const length = (last < first ? last + count : last) - first;
        const each = Number(step ?? 1);
        return Array.from({ length: Math.floor(length / each) + 1 }, (_, index) => (first + index * each) % count);
    });
    return values.includes(undefined) ? [] : [...new Set(values.flatMap((part) => part ?? []))].sort((a, b) => a - b);
}

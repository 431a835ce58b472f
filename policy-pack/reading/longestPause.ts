/**
 * The longest time from one start of a schedule of CloudWatch to the next, in minutes: of one by the minutes, hours and days
 * of a week ("Schedule", CloudWatch API reference). Infinite for what starts once, in some months or on some days of a month,
 * and for what is no schedule.
 *
 * @param expression such as `cron(0 2 * * MON-FRI)`.
 */
export function longestPause(expression: string): number {
    const [, minutes = "", hours = "", daysOfMonth = "", months = "", daysOfWeek = ""] =
        /^cron\((\S+) (\S+) (\S+) (\S+) (\S+)\)$/i.exec(expression.trim()) ?? [];
    // Sunday is both 0 and 7.
    const days = [...new Set(valuesOf(daysOfWeek, 0, 7).map((day) => day % 7))].sort();
    const starts = days.flatMap((day) =>
        valuesOf(hours, 0, 23).flatMap((hour) =>
            valuesOf(minutes, 0, 59).map((minute) => (day * 24 + hour) * 60 + minute),
        ),
    );
    const [first] = starts;
    if (first === undefined || valuesOf(daysOfMonth, 1, 31).length < 31 || valuesOf(months, 1, 12).length < 12) {
        return Number.POSITIVE_INFINITY;
    }
    const following = [...starts.slice(1), first + minutesOfWeek];
    return starts.reduce((longest, start, index) => Math.max(longest, (following[index] ?? start) - start), 0);
}

const minutesOfWeek = 7 * 1440;

const names = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** The numbers between two that a field holds, in order: all (`*`), some (`1,3`), a range (`MON-FRI`) or steps (`0/15`). */
function valuesOf(field: string, lowest: number, highest: number): readonly number[] {
    const numbered = field
        .toUpperCase()
        .replace("-SUN", "-7")
        .replace(/[A-Z]{3}/g, (name) => String(names.indexOf(name)));
    const ranges = numbered.split(",").flatMap((part) => {
        const [, from = "", to, step] = /^([*?]|\d+)(?:-(\d+))?(?:\/([1-9]\d*))?$/.exec(part) ?? [];
        const first = /\d/.test(from) ? Number(from) : lowest;
        const last = Number(to ?? (step === undefined && /\d/.test(from) ? first : highest));
        return from === "" || last > highest ? [] : [{ first, last, step: Number(step ?? 1) }];
    });
    const all = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
    return all.filter((value) =>
        ranges.some(({ first, last, step }) => first <= value && value <= last && (value - first) % step === 0),
    );
}

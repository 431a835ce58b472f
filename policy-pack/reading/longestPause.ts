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
    const starts = valuesOf(daysOfWeek, 0, 6).flatMap((day) =>
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

/** What a field holds of the numbers between two, in order: all of them (`*`), some (`1,3`) or a range (`MON-FRI`). */
function valuesOf(field: string, lowest: number, highest: number): readonly number[] {
    const all = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
    if (field === "*" || field === "?") {
        return all;
    }
    const numbered = field.toUpperCase().replace(/[A-Z]{3}/g, (name) => String(names.indexOf(name)));
    const ranges = numbered.split(",").map((part) => /^(\d+)(?:-(\d+))?$/.exec(part));
    return all.filter((value) =>
        ranges.some((range) => range && Number(range[1]) <= value && value <= Number(range[2] ?? range[1])),
    );
}

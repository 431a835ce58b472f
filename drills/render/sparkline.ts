const levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/**
 * Values as a line of little bars, one character each: `▁` is 0 or less, `█` the largest, `·` a value that does not
 * exist. A value above 0 always stands out from 0.
 */
export function sparkline(values: readonly (number | undefined)[]): string[] {
    const largest = Math.max(0, ...values.map((value) => value ?? 0));
    return values.map((value) => {
        if (value === undefined) {
            return "·";
        }
        const level = value <= 0 ? 0 : Math.max(1, Math.round((value / largest) * (levels.length - 1)));
        return levels[level] ?? "█";
    });
}

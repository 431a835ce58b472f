/**
 * For every index the values of the last `width` indexes, it included, combined; fewer at the start of the list.
 *
 * Linear in the length for every associative operation: a window is the end of one block of `width` values and the
 * beginning of the next (van Herk, Gil and Werman). Unlike a difference of running sums it never subtracts, so that
 * adding fractions does not drift.
 */
export function slideWindow(
    values: Float64Array,
    width: number,
    combine: (a: number, b: number) => number,
): Float64Array {
    const fromBlockStart = Float64Array.from(values);
    const toBlockEnd = Float64Array.from(values);
    for (let i = 1; i < values.length; i++) {
        if (i % width !== 0) {
            fromBlockStart[i] = combine(at(fromBlockStart, i - 1), at(values, i));
        }
    }
    for (let i = values.length - 2; i >= 0; i--) {
        if ((i + 1) % width !== 0) {
            toBlockEnd[i] = combine(at(values, i), at(toBlockEnd, i + 1));
        }
    }
    return fromBlockStart.map((sinceBlockStart, i) => {
        const first = i - width + 1;
        return first <= 0 || first % width === 0 ? sinceBlockStart : combine(at(toBlockEnd, first), sinceBlockStart);
    });
}

const at = (values: Float64Array, index: number): number => values[index] ?? Number.NaN;

const integer = /^[-+]?[0-9]+$/;

/**
 * How two numbers stand to each other, by their digits: below 0, 0 or above 0, as a sorting function answers.
 *
 * As recorded from CloudWatch: integers compare digit by digit, other numbers as doubles, and a number that overflows
 * or underflows a double compares with nothing.
 *
 * @returns NaN where no comparison holds.
 */
export function compareNumerals(left: string, right: string): number {
    if (!fitsDouble(left) || !fitsDouble(right)) {
        return Number.NaN;
    }
    if (integer.test(left) && integer.test(right)) {
        const [a, b] = [BigInt(left), BigInt(right)];
        return a < b ? -1 : Number(a > b);
    }
    return Math.sign(Number(left) - Number(right));
}

/** Whether a double can hold a number: not if it is too large, or so small that only zero is left. */
export function fitsDouble(digits: string): boolean {
    const value = Number(digits);
    return Number.isFinite(value) && (value !== 0 || !/^[^eE]*[1-9]/.test(digits));
}

/**
 * What a number in an event is for a test of texts: the digits as logged, or with an exponent the text of the double.
 * Recorded is that `1e0` equals neither "1" nor "1e0"; that it equals "1.0", as Java prints the double, is inferred.
 */
export function textOfNumeral(digits: string): string {
    if (!/[eE]/.test(digits)) {
        return digits;
    }
    const value = Number(digits);
    const hasExponent = value !== 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e7);
    const [mantissa = "", exponent = ""] = hasExponent ? value.toExponential().split("e") : [String(value)];
    const double = mantissa.includes(".") ? mantissa : `${mantissa}.0`;
    return hasExponent ? `${double}E${exponent.replace("+", "")}` : double;
}

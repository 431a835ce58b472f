/** The digits of a number, read as 0.digits times ten to the power of `point`; none for zero. */
interface Decimal {
    readonly sign: -1 | 1;
    readonly digits: string;
    readonly point: number;
}

const parts = /^(?<sign>[+-]?)(?<whole>[0-9]+)(?:\.(?<fraction>[0-9]+))?(?:[eE](?<exponent>[+-]?[0-9]+))?$/;

/**
 * How two numbers stand to each other, by their digits: below 0, 0 or above 0, as a sorting function answers.
 *
 * @returns NaN where no comparison holds: one of the texts is no number, such as "Infinity".
 */
export function compareNumerals(left: string, right: string): number {
    const [a, b] = [readDecimal(left), readDecimal(right)];
    if (a === undefined || b === undefined) {
        return Number.NaN;
    }
    const [signA, signB] = [a, b].map(({ sign, digits }) => (digits === "" ? 0 : sign)) as [number, number];
    return signA !== signB ? signA - signB : signA * compareSizes(a, b);
}

function compareSizes(a: Decimal, b: Decimal): number {
    return a.point !== b.point ? a.point - b.point : a.digits < b.digits ? -1 : Number(a.digits > b.digits);
}

function readDecimal(text: string): Decimal | undefined {
    const { sign, whole = "", fraction = "", exponent = "0" } = parts.exec(text)?.groups ?? {};
    const written = whole + fraction;
    const digits = written.replace(/^0+/, "");
    const point = whole.length - (written.length - digits.length) + Number(exponent);
    return whole === "" ? undefined : { sign: sign === "-" ? -1 : 1, digits: digits.replace(/0+$/, ""), point };
}

/**
 * A number of an event as CloudWatch has it, which is Java: a whole one digit by digit, any other as Java prints a double.
 *
 * Recorded (filter-pattern-aws.json of floci, 2026) is that 1e309 and 1e-999 have a text without their digits, that 1e309
 * compares with no number and 1e-999 as zero, and that 1e0 equals neither "1" nor "1e0". The texts are inferred.
 */
export function textOfNumeral(digits: string): string {
    if (/^-?[0-9]+$/.test(digits)) {
        return digits === "-0" ? "0" : digits;
    }
    const value = Number(digits);
    if (value === 0 || !Number.isFinite(value)) {
        return value === 0 ? `${Object.is(value, -0) ? "-" : ""}0.0` : String(value);
    }
    const hasExponent = Math.abs(value) < 1e-3 || Math.abs(value) >= 1e7;
    const [mantissa = "", exponent = ""] = hasExponent ? value.toExponential().split("e") : [String(value)];
    const double = mantissa.includes(".") ? mantissa : `${mantissa}.0`;
    return hasExponent ? `${double}E${exponent.replace("+", "")}` : double;
}

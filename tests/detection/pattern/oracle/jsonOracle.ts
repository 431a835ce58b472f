import { type LosslessJson, readObject } from "./losslessJson";

/*
 * A second opinion on JSON patterns, from the text to the verdict, that shares no code and no data structure with the
 * product: a pattern is split into tokens by one regex, its tests are turned into functions at once, and a message is
 * read by a parser of its own. Slow, and silent on why a text is refused.
 */

type Check = (event: ReadonlyMap<string, LosslessJson>) => boolean;
type Operand = { readonly number?: string; readonly matches?: RegExp; readonly text: string };

const selectorToken = String.raw`\$(?:\.[A-Za-z0-9_-]+|\.\['[\s\S]*?'\]|\.\*|\[\d{1,15}\]|\[\*\])*`;
const tokens = new RegExp(
    [
        String.raw`(?<blank>[ \t\r\n\f\v]+)`,
        `(?<selector>${selectorToken})`,
        String.raw`(?<join>&&|\|\||[()])`,
        `(?<operator>!=|<=|>=|=(?![=~!<>])|<(?!>)|>)`,
        String.raw`(?<quoted>"(?:\\["\\]|\\(?!["\\])|[^"\\])*")`,
        `(?<regex>%[^%]+%)`,
        `(?<bare>[A-Za-z0-9_.*+-]+)`,
    ].join("|"),
    "y",
);

interface Token {
    readonly kind: string;
    readonly text: string;
}

/** Whether a text in braces counts a message; undefined if it is no pattern. */
export function jsonOracle(text: string): ((message: string) => boolean) | undefined {
    const inner = /^\{([\s\S]*)\}$/.exec(text)?.[1];
    const all = inner === undefined || text.length > 1024 ? undefined : tokenize(inner);
    const check = all && new OracleParser(all).parse();
    return check && ((message) => ((event) => event !== undefined && check(event))(readObject(message)));
}

function tokenize(text: string): readonly Token[] | undefined {
    const found: Token[] = [];
    for (tokens.lastIndex = 0; tokens.lastIndex < text.length; ) {
        const match = tokens.exec(text);
        if (match === null) {
            return undefined;
        }
        const [kind = ""] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
        found.push({ kind, text: match[0] });
    }
    return found;
}

class Refusal extends Error {}

class OracleParser {
    private readonly all: Token[];
    private regexes = 0;
    private wildcards = 0;

    constructor(tokens: readonly Token[]) {
        this.all = tokens.filter(({ kind }) => kind !== "blank");
    }

    public parse(): Check | undefined {
        try {
            const check = this.alternatives();
            return this.all.length === 0 ? check : undefined;
        } catch (error) {
            if (error instanceof Refusal) {
                return undefined;
            }
            throw error;
        }
    }

    private take(kind: string, ...texts: string[]): string | undefined {
        const [next] = this.all;
        const fits = next?.kind === kind && (texts.length === 0 || texts.includes(next.text));
        return fits ? this.all.shift()?.text : undefined;
    }

    private must<T>(value: T | undefined): T {
        if (value === undefined) {
            throw new Refusal();
        }
        return value;
    }

    private alternatives(): Check {
        const parts = [this.conjunction()];
        while (this.take("join", "||")) {
            parts.push(this.conjunction());
        }
        return (event) => parts.some((part) => part(event));
    }

    private conjunction(): Check {
        const parts = [this.unit()];
        while (this.take("join", "&&")) {
            parts.push(this.unit());
        }
        return (event) => parts.every((part) => part(event));
    }

    private unit(): Check {
        if (!this.take("join", "(")) {
            return this.test();
        }
        const inner = this.alternatives();
        this.must(this.take("join", ")"));
        return inner;
    }

    private test(): Check {
        const steps = stepsOf(this.must(this.take("selector")));
        const stars = steps.filter((step) => step === "[*]" || step === ".*").length;
        this.wildcards += stars;
        this.must(
            steps.length > 0 && !steps[0]?.startsWith("[") && stars <= 1 && this.wildcards <= 3 ? true : undefined,
        );
        const values = (event: LosslessJson, path = steps) => path.reduce<LosslessJson[]>(stepInto, [event]);
        const word = this.take("bare")?.toUpperCase();
        if (word === "NOT") {
            this.must(this.take("bare")?.toUpperCase() === "EXISTS" ? true : undefined);
            return (event) => values(event).length === 0;
        }
        if (word !== undefined) {
            const state = this.must(word === "IS" ? this.take("bare")?.toUpperCase() : undefined);
            this.must(["NULL", "TRUE", "FALSE"].includes(state) ? true : undefined);
            return (event) => values(event).some((value) => isState(value, state, stars === 0));
        }
        const operator = this.must(this.take("operator"));
        const operand = this.operand(/[<>]/.test(operator));
        const star = steps.indexOf("[*]");
        if (operator === "!=" && star >= 0) {
            return (event) =>
                values(event, steps.slice(0, star)).length > 0 &&
                !values(event).some((value) => equals(value, operand) === true);
        }
        return (event) => values(event).some((value) => holds(value, operator, operand));
    }

    private operand(isOrder: boolean): Operand {
        const quoted = this.take("quoted");
        const regex = quoted ?? this.take("regex");
        if (quoted !== undefined) {
            this.must(isOrder ? undefined : true);
            return textOperand(quoted.slice(1, -1).replace(/\\(["\\])/g, "$1"));
        }
        if (regex !== undefined) {
            this.regexes += 1;
            this.must(isOrder || this.regexes > 2 ? undefined : true);
            // JavaScript has no count without a start.
            return { matches: new RegExp(regex.slice(1, -1).replace("{,", "{0,")), text: "" };
        }
        const bare = this.must(this.take("bare"));
        if (/^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,9})?$/.test(bare)) {
            return { number: bare, text: bare };
        }
        const isNumberLike = /^[+-]?\d+(\.\d+)?[eE][+-]?\d+$/.test(bare);
        this.must(isOrder || isNumberLike || bare.includes("+") || bare.toUpperCase() === "NULL" ? undefined : true);
        return textOperand(bare);
    }
}

function stepsOf(selector: string): readonly string[] {
    return [...selector.slice(1).matchAll(/\.\['[\s\S]*?'\]|\.\*|\.[A-Za-z0-9_-]+|\[\d+\]|\[\*\]/g)].map(
        ([step]) => step,
    );
}

function stepInto(values: readonly LosslessJson[], step: string): LosslessJson[] {
    return values.flatMap((value): readonly LosslessJson[] => {
        if (step === ".*" || step === "[*]") {
            return value instanceof Map ? [...value.values()] : Array.isArray(value) ? value : [];
        }
        if (step.startsWith("[")) {
            const element: LosslessJson | undefined = Array.isArray(value)
                ? value[Number(step.slice(1, -1))]
                : undefined;
            return element === undefined ? [] : [element];
        }
        const name = step.startsWith(".['") ? step.slice(3, -2) : step.slice(1);
        const member: LosslessJson | undefined = value instanceof Map ? value.get(name) : undefined;
        return member === undefined ? [] : [member];
    });
}

function isState(value: LosslessJson, state: string, looksIntoArrays: boolean): boolean {
    if (state === "NULL") {
        return value === null || (looksIntoArrays && Array.isArray(value) && value.includes(null));
    }
    return value === (state === "TRUE");
}

/** A wildcard at an end is `[\s\S]*`; all else stands for itself. */
function textOperand(text: string): Operand {
    const [, before = "", literal = "", after = ""] = /^(\*?)([\s\S]*?)(\*?)$/.exec(text) ?? [];
    const source = literal.replace(/[^A-Za-z0-9]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
    return { matches: new RegExp(`^${before && "[\\s\\S]*"}${source}${after && "[\\s\\S]*"}$`, "u"), text };
}

function holds(value: LosslessJson, operator: string, operand: Operand): boolean {
    if (operator === "=" || operator === "!=") {
        return equals(value, operand) === (operator === "=");
    }
    const digits = digitsOf(value);
    const sign = digits === undefined ? Number.NaN : Math.sign(difference(digits, operand.text));
    const signs = { "<": [-1], "<=": [-1, 0], ">": [1], ">=": [1, 0] }[operator] ?? [];
    return signs.includes(sign);
}

/** Undefined for what is neither equal nor different. */
function equals(value: LosslessJson, { number, matches, text }: Operand): boolean | undefined {
    const digits = digitsOf(value);
    if (digits === undefined) {
        return typeof value !== "string" ? undefined : number === undefined ? matches?.test(value) : value === text;
    }
    if (number !== undefined) {
        const distance = difference(digits, number);
        return Number.isNaN(distance) ? undefined : distance === 0;
    }
    return matches?.test(textOf(digits));
}

function digitsOf(value: LosslessJson): string | undefined {
    return value !== null && typeof value === "object" && "digits" in value ? value.digits : undefined;
}

const isWhole = (digits: string) => /^[+-]?\d+$/.test(digits);

/** A number of an event, a double unless it is whole, and one of a pattern: both as fractions of the same power of ten. */
function difference(ofEvent: string, ofPattern: string): number {
    const double = Number(ofEvent);
    if (!isWhole(ofEvent) && Math.abs(double) === Number.POSITIVE_INFINITY) {
        return Number.NaN;
    }
    const [left, right] = [isWhole(ofEvent) ? ofEvent : String(double), ofPattern].map(fraction);
    if (left === undefined || right === undefined) {
        throw new Error(`${ofEvent} or ${ofPattern} is no number.`);
    }
    const shift = Math.min(left.exponent, right.exponent);
    const [a, b] = [left, right].map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - shift));
    return a === b ? 0 : (a ?? 0n) < (b ?? 0n) ? -1 : 1;
}

/** Only for exponents that can be written out. */
function fraction(text: string): { readonly digits: bigint; readonly exponent: number } {
    const [mantissa = "", power = "0"] = text.toLowerCase().split("e");
    const [whole = "", rest = ""] = mantissa.replace(/^\+/, "").split(".");
    return { digits: BigInt(whole + rest), exponent: Number(power) - rest.length };
}

/** The digits of a whole number; of any other the double in Java's spelling. */
function textOf(digits: string): string {
    if (isWhole(digits)) {
        return String(BigInt(digits));
    }
    const double = Number(digits);
    const [mantissa = "", power = ""] = double.toExponential().split("e");
    if (double === 0 || power === "") {
        return double === 0 ? (1 / double < 0 ? "-0.0" : "0.0") : mantissa;
    }
    const exponent = Number(power);
    if (exponent >= -3 && exponent < 7) {
        const plain = String(double);
        return /\./.test(plain) ? plain : `${plain}.0`;
    }
    return `${/\./.test(mantissa) ? mantissa : `${mantissa}.0`}E${exponent}`;
}

import { EngineYamlError } from "./engineText";

/** What a scalar of a stack file can be. A bigint is an integer of 64 bits that a number cannot hold exactly. */
export type Scalar = string | number | bigint | boolean | null;

/**
 * Reads a scalar as the engine does, which decodes stack files with gopkg.in/yaml.v3 (its `resolve.go`): integers of YAML
 * 1.1 and 1.2 with underscores, dates, but no `yes` and `no`. Held against `pulumi config --json` by an engine test.
 *
 * @param tag as it is written out, such as `tag:yaml.org,2002:int` or `!secret`; undefined where there is none.
 * @throws {EngineYamlError} if it cannot be what its tag says, or a program could not be given it.
 */
export function readScalar(text: string, tag: string | undefined, isPlain: boolean): Scalar {
    if (tag === undefined || tag === "!") {
        return isPlain ? resolve(text, true) : text;
    }
    const kind = /^tag:yaml\.org,2002:(.*)$/.exec(tag)?.[1];
    const isOfKind = kind === undefined ? undefined : kinds[kind];
    if (kind === "binary") {
        if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text.replace(/\s/g, ""))) {
            throw new EngineYamlError("a value is tagged !!binary and is none");
        }
        return Buffer.from(text, "base64").toString("utf8");
    }
    if (isOfKind === undefined) {
        return text; // A text, as every scalar with a tag that is not known.
    }
    const value = resolve(text, kind === "timestamp");
    if (!isOfKind(value, text)) {
        throw new EngineYamlError(`a value is tagged !!${kind} and is none`);
    }
    return value;
}

const kinds: Readonly<Record<string, (value: Scalar, text: string) => boolean>> = {
    bool: (value) => typeof value === "boolean",
    int: (_, text) => integerOf(text.replaceAll("_", "")) !== undefined,
    float: (value) => typeof value === "bigint" || typeof value === "number",
    null: (value) => value === null,
    timestamp: (value, text) => value !== text,
};

const words: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
    ...["", "~", "null", "Null", "NULL"].map((word) => [word, null] as const),
    ...["true", "True", "TRUE"].map((word) => [word, true] as const),
    ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

function resolve(text: string, isDateAllowed: boolean): Scalar {
    const word = words.get(text);
    if (word !== undefined) {
        return word;
    }
    if (/^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/.test(text)) {
        throw new EngineYamlError("a value is .inf or .nan, for which the engine has no JSON");
    }
    if (/^[-+\d]/.test(text)) {
        const date = isDateAllowed ? dateText(text) : undefined;
        return date ?? numberOf(text.replaceAll("_", "")) ?? text;
    }
    return (text.startsWith(".") ? floatOf(text) : undefined) ?? text;
}

const numberOf = (text: string): number | bigint | undefined => integerOf(text) ?? floatOf(text);

function integerOf(text: string): number | bigint | undefined {
    const [, sign = "", digits = ""] = /^([-+]?)(.+)$/.exec(text) ?? [];
    // A zero before octal digits is octal in YAML 1.1, and what JavaScript spells 0o.
    const spelled = digits.toLowerCase().replace(/^0(?=[0-7]+$)/, "0o");
    if (!/^(0x[\da-f]+|0o[0-7]+|0b[01]+|0|[1-9]\d*)$/.test(spelled)) {
        return undefined;
    }
    const value = BigInt(spelled) * (sign === "-" ? -1n : 1n);
    const isHeld = value >= -(2n ** 63n) && value < 2n ** 64n;
    return Number.isSafeInteger(Number(value)) ? Number(value) : isHeld ? value : undefined;
}

function floatOf(text: string): number | undefined {
    const value = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
    // Without minus zero, which JSON has not.
    return Number.isFinite(value) ? value + 0 : undefined;
}

/** A date becomes the text that Go prints of it. */
function dateText(text: string): string | undefined {
    const parts =
        /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:[.,](\d+))?(Z|[-+]\d\d:\d\d))|(?: +(\d\d?):(\d\d?):(\d\d?)(?:[.,](\d+))?))?$/.exec(
            text,
        );
    if (parts === null) {
        return undefined;
    }
    const [, year = "", month = "", day = "", ...rest] = parts;
    const [hour = rest[5] ?? "0", minute = rest[6] ?? "0", second = rest[7] ?? "0"] = rest;
    const fraction = (rest[3] ?? rest[8] ?? "").slice(0, 9).replace(/0+$/, "");
    const two = (part: string): string => part.padStart(2, "0");
    const date = `${year}-${two(month)}-${two(day)}`;
    const time = `${two(hour)}:${two(minute)}:${two(second)}`;
    if (!isCalendarDay(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
        return undefined;
    }
    const offset = (rest[4] ?? "Z").replace(":", "");
    const zone = /^(Z|[-+]0000)$/.test(offset) ? "+0000 UTC" : `${offset} ${offset}`;
    return `${date} ${time}${fraction === "" ? "" : `.${fraction}`} ${zone}`;
}

function isCalendarDay(date: string): boolean {
    const day = new Date(`${date}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

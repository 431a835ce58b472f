import { parseRegex } from "../regex/parseRegex";
import { numeral, type Operand, type RegexOperand, type TextOperand } from "../syntax";
import type { PatternReader } from "./PatternReader";

const bareCharacters = /[^\s(){}[\],&|=<>!"%]*/y;
const bareText = /^[A-Za-z0-9_.*-]+$/;
const longExponent = /[eE][+-]?[0-9]{10}/;
const otherQuotes = "'`´‘’‚‛“”„‟«»′″";

/** Reads `"a text"`, `bare*`, `12.5` or `%regex%`. */
export function readOperand(reader: PatternReader): Operand {
    const start = reader.position;
    if (reader.next === '"') {
        return { kind: "text", text: readText(reader, readQuoted(reader), start), quoted: true };
    }
    if (reader.next === "%") {
        return { kind: "regex", regex: readRegex(reader) };
    }
    failOnOtherQuote(reader);
    const text = readBare(reader);
    if (!numeral.test(text)) {
        return { kind: "text", text: readText(reader, text, start), quoted: false };
    }
    if (longExponent.test(text)) {
        reader.fail("The exponent of a number can have at most nine digits", undefined, start);
    }
    return { kind: "number", number: { value: Number(text), text } };
}

/** Reads the text of `"…"`, in which `\"` and `\\` stand for a quote and a backslash. */
export function readQuoted(reader: PatternReader): string {
    const start = reader.position;
    let text = "";
    reader.position += 1;
    while (!reader.accept('"')) {
        if (reader.isAtEnd) {
            reader.fail("This quote is never closed", 'Add the closing " of the text.', start);
        }
        if (reader.startsWith('\\"') || reader.startsWith("\\\\")) {
            reader.position += 1;
        }
        text += reader.next;
        reader.position += 1;
    }
    return text;
}

/** Reads `%…%`. */
export function readRegex(reader: PatternReader): RegexOperand {
    const start = reader.position;
    reader.countRegex(start);
    const end = reader.text.indexOf("%", start + 1);
    if (end < 0) {
        reader.fail("This regex is never closed", "Add the % that ends it.", start);
    }
    const source = reader.text.slice(start + 1, end);
    parseRegex(source, ({ reason, intent, offset }) => reader.fail(reason, intent, start + 1 + offset));
    const blank = source.indexOf(" ");
    if (blank >= 0) {
        reader.remark(
            "A blank is not in the documented alphabet of regexes: write \\s in its place.",
            start + 1 + blank,
        );
    }
    reader.position = end + 1;
    return { source };
}

/** Refuses quotes that CloudWatch does not take for quotes. */
export function failOnOtherQuote(reader: PatternReader): void {
    if (reader.next !== "" && otherQuotes.includes(reader.next)) {
        reader.fail(`${reader.next} does not quote a text`, 'Only the straight double quote does: write "…".');
    }
}

function readBare(reader: PatternReader): string {
    const start = reader.position;
    const text = reader.take(bareCharacters);
    if (text === "") {
        failWithoutValue(reader);
    }
    if (!bareText.test(text) && !numeral.test(text)) {
        const offset = [...text].findIndex((character) => !bareText.test(character));
        reader.fail(
            `The character ${[...text][offset]} cannot stand in a value without quotes`,
            `Put the value in double quotes: "${text}".`,
            start + offset,
        );
    }
    const end = reader.position;
    reader.skipBlanks();
    const rest = reader.peek(bareCharacters);
    if (rest !== "" && !rest.startsWith("$") && !/^(and|or)$/i.test(rest)) {
        reader.fail(
            "A value with a blank in it needs double quotes",
            `Did you mean "${text} ${rest}"? Strings with a blank need double quotes.`,
            start,
        );
    }
    reader.position = end;
    return text;
}

function failWithoutValue(reader: PatternReader): never {
    if (reader.next === "=") {
        reader.fail("== is not an operator", "Write a single = to compare.");
    }
    if (reader.next === "!") {
        reader.fail("=! is not an operator", "Write != for a value that differs.");
    }
    if (reader.next === "[" || reader.next === "(" || reader.next === "{") {
        reader.fail("A test compares with one value, not with a list", "Write one test per value, joined with ||.");
    }
    reader.fail("A value is missing after the operator", 'Write one, such as ConsoleLogin or "Failed authentication".');
}

function readText(reader: PatternReader, text: string, position: number): TextOperand {
    const operand = textOperand(text);
    if (operand.literal.includes("*")) {
        reader.remark(
            "A * is a wildcard at the ends of a value only; in the middle it stands for an asterisk: use a regex such as %^a.*b$%.",
            position,
        );
    }
    return operand;
}

/** Splits off the wildcards at the ends; an asterisk anywhere else is an asterisk. */
export function textOperand(text: string): TextOperand {
    const leadingWildcard = text.startsWith("*");
    const trailingWildcard = text.length > 1 && text.endsWith("*");
    const literal = text.slice(leadingWildcard ? 1 : 0, trailingWildcard ? -1 : undefined);
    return { literal, leadingWildcard, trailingWildcard };
}

import type { Term, TermsPattern } from "../syntax";
import type { PatternReader } from "./PatternReader";
import { failOnOtherQuote, readQuoted, readRegex } from "./readOperand";

const word = /[A-Za-z0-9_]+/y;
/** Blanks are those that the reader skips; any other space is a character like the rest. */
const upToBlank = /[^ \t\r\n\f\v]*/y;
const roles: Readonly<Record<string, Term["role"]>> = { "-": "excluded", "?": "optional" };

/** Reads plain words, phrases and regexes, with blanks between. */
export function parseTermsPattern(reader: PatternReader): TermsPattern {
    const terms: Term[] = [];
    for (reader.skipBlanks(); !reader.isAtEnd; reader.skipBlanks()) {
        terms.push(readTerm(reader));
    }
    const optional = terms.filter(({ role }) => role === "optional");
    if (optional.length > 0 && optional.length < terms.length) {
        reader.remark(
            "Optional terms (?) are ignored beside other terms: use a regex such as %one|another% in their place.",
            reader.text.indexOf("?"),
        );
    }
    return { kind: "terms", text: reader.text, terms, remarks: reader.remarks };
}

function readTerm(reader: PatternReader): Term {
    const role = roles[reader.next];
    if (role !== undefined) {
        reader.position += 1;
    }
    return { role: role ?? "required", match: readMatch(reader) };
}

function readMatch(reader: PatternReader): Term["match"] {
    const start = reader.position;
    if (reader.next === "%") {
        const regex = readRegex(reader);
        failUnlessBlankFollows(reader);
        return { kind: "regex", ...regex };
    }
    if (reader.next === '"') {
        const text = readQuoted(reader);
        failUnlessBlankFollows(reader);
        return { kind: "text", text };
    }
    failOnOtherQuote(reader);
    const text = reader.take(word);
    const whole = text + reader.peek(upToBlank);
    if (whole === "") {
        reader.fail("A term is missing here", "To search for this character, put it in double quotes.", start - 1);
    }
    if (whole !== text) {
        reader.fail(
            `The character ${describeNext(reader)} cannot stand in a term without quotes`,
            whole.startsWith("$.") ? `Did you mean { ${whole} … }?` : `Put the term in double quotes: "${whole}".`,
        );
    }
    return { kind: "text", text };
}

function failUnlessBlankFollows(reader: PatternReader): void {
    if (!reader.isAtEnd && reader.peek(upToBlank) !== "") {
        reader.fail("A blank is missing between two terms");
    }
}

function describeNext(reader: PatternReader): string {
    return String.fromCodePoint(reader.text.codePointAt(reader.position) ?? 0);
}

import type { Term, TermsPattern } from "../syntax";
import type { PatternReader } from "./PatternReader";
import { failOnOtherQuote, readQuoted, readRegex } from "./readOperand";

const word = /[\p{L}\p{M}\p{N}_.]+/uy;
/** Blanks are those that the reader skips; any other space is a character like the rest. */
const upToBlank = /[^ \t\r\n\f\v]*/y;
const roles: Readonly<Record<string, Term["role"]>> = { "-": "excluded", "?": "optional" };

/** Reads plain words and phrases with blanks between, or one regex that stands alone. */
export function parseTermsPattern(reader: PatternReader): TermsPattern {
    const terms: Term[] = [];
    for (reader.skipBlanks(); !reader.isAtEnd; reader.skipBlanks()) {
        const start = reader.position;
        const term = readTerm(reader);
        terms.push(term);
        if (terms.some(({ match }) => match.kind === "regex") && (terms.length > 1 || term.role !== "required")) {
            reader.fail(
                "A regex stands alone in a pattern",
                "Put everything into one regex, such as %one.*two% or %one|two%, or leave it out.",
                start,
            );
        }
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
        if (text === "") {
            reader.fail("A term cannot be empty", "Leave it out.", start);
        }
        failUnlessBlankFollows(reader);
        return { kind: "text", text };
    }
    failOnOtherQuote(reader);
    const text = reader.take(word);
    const whole = text + reader.peek(upToBlank);
    if (whole === "" || (text === "" && reader.next in roles)) {
        reader.fail("A term is missing here", "To search for this character, put it in double quotes.", start - 1);
    }
    // Without a blank between, `-` and `?` begin the next term: `a-b` is `a` without `b`.
    if (whole !== text && !(reader.next in roles)) {
        reader.fail(
            `The character ${describeNext(reader)} cannot stand in a term without quotes`,
            whole.startsWith("$.") ? `Did you mean { ${whole} … }?` : `Put the term in double quotes: "${whole}".`,
        );
    }
    if (whole !== text) {
        reader.remark(
            `${reader.next} starts a term of its own: to search for this text, put it in double quotes: "${whole}".`,
            start,
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

import type { FilterPattern, JsonPattern } from "../syntax";
import { FilterPatternError } from "./FilterPatternError";
import { PatternReader } from "./PatternReader";
import { parseDelimitedPattern } from "./parseDelimitedPattern";
import { parseTermsPattern } from "./parseTermsPattern";
import { patternLimits } from "./patternLimits";
import { readCondition } from "./readCondition";
import { readJsonTest } from "./readJsonTest";

/**
 * Reads a CloudWatch Logs filter pattern.
 *
 * @throws FilterPatternError if CloudWatch Logs would refuse the text.
 */
export function parseFilterPattern(text: string): FilterPattern {
    if (text.length > patternLimits.length) {
        throw new FilterPatternError(
            `A pattern can be at most ${patternLimits.length} characters long, and this one has ${text.length}`,
            patternLimits.length,
            text,
        );
    }
    const reader = new PatternReader(text);
    reader.skipBlanks();
    if (reader.isAtEnd) {
        return { kind: "everything", text, remarks: [] };
    }
    const opener = reader.next;
    const pattern = (parsers[opener] ?? parseTermsPattern)(reader);
    if ("{[%".includes(opener)) {
        failOnOuterBlanks(reader);
    }
    return pattern;
}

const parsers: Readonly<Record<string, (reader: PatternReader) => FilterPattern>> = {
    "{": parseJsonPattern,
    "[": parseDelimitedPattern,
};

/** A pattern as a text has it, or why CloudWatch Logs would refuse the text. */
export function readPattern(text: string): FilterPattern | FilterPatternError {
    try {
        return parseFilterPattern(text);
    } catch (error) {
        if (error instanceof FilterPatternError) {
            return error;
        }
        throw error;
    }
}

/**
 * CloudWatch asks a text that starts with an opener, or with %, to end with its closer ("If a filter pattern starts with
 * '%' it must end with '%'"), and to one that starts with a blank it answered "Invalid metric filter pattern".
 */
function failOnOuterBlanks(reader: PatternReader): void {
    const [trimmed, end] = [reader.text.trim(), reader.text.trimEnd().length];
    if (trimmed.length < end) {
        reader.fail(`No blank can stand before the ${trimmed.charAt(0)} of a pattern`, "Remove it.", 0);
    }
    if (end < reader.text.length) {
        reader.fail(`No blank can stand after the ${trimmed.at(-1)} of a pattern`, "Remove it.", end);
    }
}

/** Reads `{ … }` with the cursor on the opening brace. */
function parseJsonPattern(reader: PatternReader): JsonPattern {
    const start = reader.position;
    reader.position += 1;
    const condition = readCondition(reader, () => readJsonTest(reader), "}");
    if (!reader.accept("}")) {
        reader.fail("This { is never closed", "End the pattern with }.", start);
    }
    reader.skipBlanks();
    if (!reader.isAtEnd) {
        reader.fail("Nothing can follow the } that ends the pattern");
    }
    return { kind: "json", text: reader.text, condition, remarks: reader.remarks };
}

import type { FilterPattern } from "../syntax";
import { FilterPatternError } from "./FilterPatternError";
import { PatternReader } from "./PatternReader";
import { parseDelimitedPattern } from "./parseDelimitedPattern";
import { parseJsonPattern } from "./parseJsonPattern";
import { parseTermsPattern } from "./parseTermsPattern";
import { patternLimits } from "./patternLimits";

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
    if (reader.next === "{") {
        remarkOuterBlanks(reader);
        return parseJsonPattern(reader);
    }
    if (reader.next === "[") {
        remarkOuterBlanks(reader);
        return parseDelimitedPattern(reader);
    }
    return parseTermsPattern(reader);
}

function remarkOuterBlanks(reader: PatternReader): void {
    if (reader.text.trim() !== reader.text) {
        reader.remark(
            "Blanks before or after the brackets of a pattern have been refused by CloudWatch: remove them.",
            reader.position > 0 ? 0 : reader.text.trimEnd().length,
        );
    }
}

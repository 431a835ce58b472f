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
    if (reader.next === "{" || reader.next === "[") {
        failOnOuterBlanks(reader);
        return reader.next === "{" ? parseJsonPattern(reader) : parseDelimitedPattern(reader);
    }
    return parseTermsPattern(reader);
}

function failOnOuterBlanks(reader: PatternReader): void {
    const end = reader.text.trimEnd().length;
    if (reader.position > 0 || end < reader.text.length) {
        const place = reader.position > 0 ? `before the ${reader.next}` : `after the ${reader.text.charAt(end - 1)}`;
        reader.fail(`No blank can stand ${place} of a pattern`, "Remove it.", reader.position > 0 ? 0 : end);
    }
}

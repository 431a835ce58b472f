import type { Control } from "../control";

/** Whose spelling of the control's pattern a text is, white space between tokens aside; undefined if nobody's. */
export function officialSpelling(text: string, control: Control): string | undefined {
    const spellings = [{ source: "the benchmark", pattern: control.pattern }, ...control.otherSpellings];
    const isSame = ({ pattern }: { pattern: string }): boolean => pattern === text;
    const isSpacedOtherwise = ({ pattern }: { pattern: string }): boolean =>
        withoutBlanks(pattern) === withoutBlanks(text);
    return (spellings.find(isSame) ?? spellings.find(isSpacedOtherwise))?.source;
}

const quotedOrBlank = /"(?:[^"\\]|\\.)*"|\s+/g;

/** White space inside quotes is part of a value and stays. */
function withoutBlanks(pattern: string): string {
    return pattern.replace(quotedOrBlank, (part) => (part.startsWith('"') ? part : ""));
}

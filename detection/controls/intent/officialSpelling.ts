import { rememberOf } from "../../remember";
import type { Control, Spelling } from "../control";

/** Which spelling of the control a text is, white space between tokens aside, those of its version first. */
export function officialSpelling(text: string, { spellings, version }: Control): Spelling | undefined {
    const compact = textWithoutBlanks(text);
    const same = spellings.filter((spelling) => spellingWithoutBlanks(spelling) === compact);
    const ofVersion = same.filter(({ versions }) => versions.includes(version));
    const isSame = ({ pattern }: Spelling): boolean => pattern === text;
    return ofVersion.find(isSame) ?? ofVersion[0] ?? same.find(isSame) ?? same[0];
}

const quotedOrBlank = /"(?:[^"\\]|\\.)*"|\s+/g;

/** A pattern without the white space between its tokens; inside quotes it is part of a value and stays. */
export function textWithoutBlanks(pattern: string): string {
    return pattern.replace(quotedOrBlank, (part) => (part.startsWith('"') ? part : ""));
}

/** `textWithoutBlanks` of a pattern that the catalogue holds, which every filter is compared with. */
export const spellingWithoutBlanks = rememberOf(({ pattern }: Pick<Spelling, "pattern">) => textWithoutBlanks(pattern));

/**
 * A text of unknown origin as it may be shown on a terminal or in a page. Whoever fails to sign in chooses what stands in
 * a log: control characters would command the terminal, and those for the direction of writing would make it look like
 * another text. They are shown as `\u{1b}`.
 *
 * @param longest in columns of a terminal; longer text is cut, and ends with `…`.
 */
export function visibleText(text: string, longest = Number.POSITIVE_INFINITY): string {
    const shown = text.replace(invisible, spelled);
    return longest === Number.POSITIVE_INFINITY ? shown : cut(shown, longest);
}

const spelled = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/**
 * What a drill prints, a whole report or a line of it: as `visibleText`, but lines end where they ended. What prints asks this
 * last of all, so that nothing of a stack file, a log or an account gets past it.
 *
 * @param isColoured whether the colours of `Ink` stay.
 */
export const visibleLines = (text: string, isColoured: boolean): string =>
    text.replace(
        isColoured ? invisibleBesideColours : invisibleInLines,
        (part: string, kept?: string) => kept ?? spelled(part),
    );

/** Letters are kept whole, with the marks on them: of a text that goes on and on, no more is looked at than fits. */
function cut(text: string, longest: number): string {
    if (isPlain(text)) {
        return text.length > longest ? `${text.slice(0, Math.max(0, longest - 1))}…` : text;
    }
    let columns = 0;
    let end = 0;
    for (const { segment, index } of new Intl.Segmenter().segment(text)) {
        columns += textWidth(segment);
        if (columns > longest) {
            return `${text.slice(0, end)}…`;
        }
        if (columns < longest) {
            end = index + segment.length;
        }
    }
    return text;
}

/** Control and format characters, line and paragraph separators, and halves of characters. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Line breaks, and what joins several pictures to one, as those of a family. */
const keptInLines = String.raw`\n|(?<=[\p{ExtPict}\p{EMod}\ufe0f])\u200d(?=\p{ExtPict})`;
/** Bold and dim, the colours in use and their ends: nothing that moves the cursor or hides a text. */
const colours = String.raw`\u001b\[(?:[12]|22|3[1-69]|90)m`;
const invisibleInLines = new RegExp(`(${keptInLines})|${invisible.source}`, "gu");
const invisibleBesideColours = new RegExp(`(${keptInLines}|${colours})|${invisible.source}`, "gu");

/** The same for JSON: what JSON allows and a terminal obeys is spelled as an escape. */
export function visibleJson(json: string): string {
    return json.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
        character === "\n" ? character : jsonEscape(character),
    );
}

/** A character as JSON spells it by its number, in two halves where it has two. */
export const jsonEscape = (character: string): string =>
    character.replace(/./gs, (half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Whether every character of a text takes one column, as letters of English do: what knows the others need not be loaded. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

/**
 * How many columns of a terminal a text takes: colours none, the letters of Chinese and Japanese and emoji two each.
 */
export function textWidth(text: string): number {
    if (isPlain(text)) {
        return text.length;
    }
    // Loaded when it is needed: its tables of Unicode take as long as a fifth of the start of a command.
    const { default: stringWidth }: typeof import("string-width") = require("string-width");
    return stringWidth(text);
}

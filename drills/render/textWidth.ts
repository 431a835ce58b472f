/**
 * How many columns of a terminal a text takes: colours none, the letters of Chinese and Japanese and emoji two each.
 */
export function textWidth(text: string): number {
    if (/^[ -~]*$/.test(text)) {
        return text.length;
    }
    // Loaded when it is needed: its tables of Unicode take as long as a fifth of the start of a command.
    const { default: stringWidth }: typeof import("string-width") = require("string-width");
    return stringWidth(text);
}

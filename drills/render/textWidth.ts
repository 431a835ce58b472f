/** Whether every character of a text takes one column, as letters of English do: what knows the others need not be loaded. */
export const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

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

import type { TextOperand } from "../syntax";

/** Whether a text equals the operand, its wildcards observed. */
export function compileText({ literal, leadingWildcard, trailingWildcard }: TextOperand): (text: string) => boolean {
    if (leadingWildcard && trailingWildcard) {
        return (text) => text.includes(literal);
    }
    if (leadingWildcard) {
        return (text) => text.endsWith(literal);
    }
    if (trailingWildcard) {
        return (text) => text.startsWith(literal);
    }
    return (text) => text === literal;
}

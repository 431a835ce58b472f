import type { ValueLiteral } from "./valueTest";

/** The text that tests of the given kinds name in full and want: no other can pass. */
export function wantedText(
    literals: readonly ValueLiteral[],
    kinds: readonly ("text" | "number")[],
): string | undefined {
    for (const { test, holds } of literals) {
        if ((test.kind === "text" || test.kind === "number") && kinds.includes(test.kind)) {
            const isWanted = holds === (test.operator === "=");
            if (isWanted && test.kind === "number") {
                return test.number.text;
            }
            if (isWanted && test.kind === "text" && !test.text.leadingWildcard && !test.text.trailingWildcard) {
                return test.text.literal;
            }
        }
    }
    return undefined;
}

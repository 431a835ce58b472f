import type { ValueTest } from "../matching/compileValueTest";
import type { TextOperand } from "../syntax";

/** What a selector may reach, as far as a test can tell values apart. */
export type WitnessValue =
    | { readonly kind: "absent" | "null" | "true" | "false" }
    /** An object or array; `hasNull` is true for an array with a direct element null, which `IS NULL` counts. */
    | { readonly kind: "container"; readonly hasNull: boolean }
    | { readonly kind: "string"; readonly text: string }
    | { readonly kind: "number"; readonly digits: string };

/** True if the operand is `*` alone: any string and any number. */
export function isAnyText(operand: TextOperand): boolean {
    return operand.literal === "" && (operand.leadingWildcard || operand.trailingWildcard);
}

/** Equal for tests that mean the same, so that a test and its opposite are seen to contradict each other. */
export function testKey(test: ValueTest): string {
    switch (test.kind) {
        case "text":
            return isAnyText(test.text)
                ? `text ${test.operator} any`
                : `text ${test.operator} ${Number(test.text.leadingWildcard)}${Number(test.text.trailingWildcard)} ${test.text.literal}`;
        case "number":
            return `number ${test.operator} ${test.number.text}`;
        case "order":
            return `order ${test.operator} ${test.number.text}`;
        case "regex":
            return `regex ${test.operator} ${test.regex.source}`;
        case "state":
            return `state ${test.state}`;
        default:
            return test.kind;
    }
}

/** A test that must hold, or must fail. */
export interface ValueLiteral {
    readonly test: ValueTest;
    readonly holds: boolean;
    /** Equal for tests that mean the same: the test's `testKey`. */
    readonly key: string;
}

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

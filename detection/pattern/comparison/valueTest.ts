import type { ValueTest } from "../matching/compileValueTest";
import { hasWildcard } from "../syntax";

/** What a selector may reach, as far as a test can tell values apart. */
export type WitnessValue =
    | { readonly kind: "absent" | "null" | "true" | "false" }
    /** An object or array; `hasNull` is true for an array with a direct element null, which `IS NULL` counts. */
    | { readonly kind: "container"; readonly hasNull: boolean }
    | { readonly kind: "string"; readonly text: string }
    | { readonly kind: "number"; readonly digits: string };

/** Equal for tests that mean the same, so that a test and its opposite are seen to contradict each other. */
export function testKey(test: ValueTest): string {
    switch (test.kind) {
        case "text":
            return `text ${test.operator} ${Number(test.text.leadingWildcard)}${Number(test.text.trailingWildcard)} ${test.text.literal}`;
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

/** The text that a test names in full and wants: no other can pass. */
export function wantedText(literals: readonly ValueLiteral[]): string | undefined {
    for (const { test, holds } of literals) {
        if (test.kind === "number" && holds === (test.operator === "=")) {
            return test.number.text;
        }
        if (test.kind === "text" && holds === (test.operator === "=") && !hasWildcard(test.text)) {
            return test.text.literal;
        }
    }
    return undefined;
}

import type { Condition, ConditionGroup } from "../parsing/readCondition";

export interface ConditionStyle {
    /** What stands between tokens that need nothing between them. */
    readonly blank: "" | " ";
    /** Whether a test beside others stands in parentheses that change nothing. */
    readonly parentheses: "always" | "where needed";
}

/** Prints tests joined by `&&` and `||`. */
export function printCondition<Test extends { readonly kind: string }>(
    condition: Condition<Test>,
    printTest: (test: Test) => string,
    style: ConditionStyle,
): string {
    if (!isGroup(condition)) {
        return printTest(condition);
    }
    const { kind, conditions } = condition;
    return conditions
        .map((part) => {
            const text = printCondition(part, printTest, style);
            return style.parentheses === "always" || needsParentheses(part, kind) ? `(${text})` : text;
        })
        .join(`${style.blank}${kind === "allOf" ? "&&" : "||"}${style.blank}`);
}

function needsParentheses(part: { readonly kind: string }, around: "allOf" | "anyOf"): boolean {
    return part.kind === "anyOf" || (part.kind === "allOf" && around === "allOf");
}

function isGroup<Test extends { readonly kind: string }>(
    condition: Condition<Test>,
): condition is ConditionGroup<Test> {
    return condition.kind === "allOf" || condition.kind === "anyOf";
}

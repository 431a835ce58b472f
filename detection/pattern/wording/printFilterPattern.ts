import { patternLimits } from "../parsing/patternLimits";
import {
    type Column,
    type ColumnTest,
    type Condition,
    type FilterPattern,
    isGroup,
    type JsonCondition,
    type JsonTest,
    type Term,
} from "../syntax";
import { printQuoted, printTest } from "./printTest";

/**
 * The canonical text of a pattern: every JSON test in parentheses beside others, as benchmarks write them, and one blank
 * between tokens. Where that is longer than a pattern may be, the shortest text. Parsing it gives the same tree again.
 */
export function printFilterPattern(pattern: FilterPattern): string {
    const spaced = print(pattern, { blank: " ", parentheses: "always" });
    return spaced.length <= patternLimits.length ? spaced : print(pattern, { blank: "", parentheses: "where needed" });
}

function print(pattern: FilterPattern, style: ConditionStyle): string {
    const { blank } = style;
    switch (pattern.kind) {
        case "everything":
            return "";
        case "json":
            return `{${blank}${printJsonCondition(pattern.condition, style)}${blank}}`;
        case "terms":
            return pattern.terms.map(printTerm).join(" ");
        case "delimited":
            return `[${pattern.columns.map((column) => printColumn(column, blank)).join(`,${blank}`)}]`;
    }
}

function printJsonCondition(condition: JsonCondition, style: ConditionStyle): string {
    return printCondition<JsonTest>(condition, (test) => printTest(test, style.blank), style);
}

const rolePrefixes: Readonly<Record<Term["role"], string>> = { required: "", excluded: "-", optional: "?" };

const printTerm = ({ role, match }: Term): string => rolePrefixes[role] + printMatch(match);

function printMatch(match: Term["match"]): string {
    if (match.kind === "regex") {
        return `%${match.source}%`;
    }
    return /^[A-Za-z0-9_]+$/.test(match.text) ? match.text : printQuoted(match.text);
}

function printColumn(column: Column, blank: ConditionStyle["blank"]): string {
    if (column.kind === "ellipsis") {
        return "...";
    }
    const { name = "", condition } = column;
    if (condition === undefined) {
        return name;
    }
    const printColumnTest = (test: ColumnTest) => printTest({ ...test, column: name }, blank);
    return printCondition<ColumnTest>(condition, printColumnTest, { blank, parentheses: "where needed" });
}

interface ConditionStyle {
    /** What stands between tokens that need nothing between them. */
    readonly blank: "" | " ";
    /** Whether a test beside others stands in parentheses that change nothing. */
    readonly parentheses: "always" | "where needed";
}

/** Prints tests joined by `&&` and `||`. */
function printCondition<Test extends { readonly kind: string }>(
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

import type { ColumnTest, JsonTest, TextOperand } from "../syntax";

type Comparison = ColumnTest | Exclude<JsonTest, { kind: "notExists" }>;

/** The predicate of one test, such as `is "Failed authentication"` or `is less than 5`. */
export function explainComparison(test: Comparison): string {
    switch (test.kind) {
        case "state":
            return `is ${test.state}`;
        case "order":
            return `is ${orderWords[test.operator]} ${test.number.text}`;
        case "number":
            return test.operator === "=" ? `is ${test.number.text}` : `is not ${test.number.text}`;
        case "regex":
            return `${test.operator === "=" ? "matches" : "does not match"} the regex ${test.regex.source}`;
        case "text":
            return explainText(test.text, test.operator === "=", test.quoted);
    }
}

const orderWords = { "<": "less than", ">": "more than", "<=": "at most", ">=": "at least" } as const;

function explainText(
    { literal, leadingWildcard, trailingWildcard }: TextOperand,
    equal: boolean,
    quoted: boolean,
): string {
    const value = quoted ? `"${literal}"` : literal;
    if (literal === "" && (leadingWildcard || trailingWildcard)) {
        return equal ? "is any text or number" : "is neither text nor number, which never holds";
    }
    if (leadingWildcard && trailingWildcard) {
        return `${equal ? "contains" : "does not contain"} ${value}`;
    }
    if (leadingWildcard) {
        return `${equal ? "ends" : "does not end"} with ${value}`;
    }
    if (trailingWildcard) {
        return `${equal ? "starts" : "does not start"} with ${value}`;
    }
    return `${equal ? "is" : "is not"} ${value}`;
}

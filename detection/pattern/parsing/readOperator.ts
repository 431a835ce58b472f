import type { PatternReader } from "./PatternReader";

export type EqualityOperator = "=" | "!=";
export type OrderOperator = "<" | ">" | "<=" | ">=";

/** Longest first, so that `<=` is not read as `<`. */
const symbols = ["!=", "<=", ">=", "=", "<", ">"] as const;

const notOperators: Readonly<Record<string, string>> = {
    "==": "Write a single = to compare.",
    "=~": "Write = and the regex between percent signs: $.name = %regex%.",
    "=!": "Write != for a value that differs.",
    "<>": "Write != for a value that differs.",
    "=>": "Write >= for at least.",
    "=<": "Write <= for at most.",
};

/** Reads an operator made of symbols; undefined if none stands at the cursor. */
export function readOperator(reader: PatternReader): EqualityOperator | OrderOperator | undefined {
    const two = reader.text.slice(reader.position, reader.position + 2);
    const intent = notOperators[two];
    if (intent !== undefined) {
        reader.fail(`${two} is not an operator`, intent);
    }
    return symbols.find((symbol) => reader.accept(symbol));
}

export function isOrder(operator: EqualityOperator | OrderOperator): operator is OrderOperator {
    return operator !== "=" && operator !== "!=";
}

import type { ValueTest } from "../matching/compileValueTest";
import { testKey, type ValueLiteral } from "./valueTest";

/** What is asked of an event: literals, each on one variable (a place in the event), joined by "all" and "any". */
export type Formula<Variable> =
    | ({ readonly kind: "literal"; readonly variable: Variable } & ValueLiteral)
    | { readonly kind: "all" | "any"; readonly parts: readonly Formula<Variable>[] };

export const always = { kind: "all", parts: [] } as const;
export const never = { kind: "any", parts: [] } as const;

/** Asks one test of one variable. */
export function literal<Variable>(variable: Variable, test: ValueTest, holds: boolean): Formula<Variable> {
    return { kind: "literal", variable, test, holds, key: testKey(test) };
}

/** The formula that holds where the given one fails. */
export function opposite<Variable>(formula: Formula<Variable>): Formula<Variable> {
    return formula.kind === "literal"
        ? { ...formula, holds: !formula.holds }
        : { kind: formula.kind === "all" ? "any" : "all", parts: formula.parts.map(opposite) };
}

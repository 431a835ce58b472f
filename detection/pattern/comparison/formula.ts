import type { ValueTest } from "../matching/compileValueTest";
import type { EventNode } from "./EventNode";
import { testKey, type ValueLiteral } from "./valueTest";

/** What is asked of an event: literals, each on one place, joined by "all" and "any". */
export type Formula =
    | ({ readonly kind: "literal"; readonly place: EventNode } & ValueLiteral)
    | { readonly kind: "all" | "any"; readonly parts: readonly Formula[] };

export const never = { kind: "any", parts: [] } as const;

/** Asks one test of one place. */
export function literal(place: EventNode, test: ValueTest, holds: boolean): Formula {
    return { kind: "literal", place, test, holds, key: testKey(test) };
}

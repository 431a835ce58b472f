import { parseFilterPattern } from "../pattern/parsing/parseFilterPattern";
import type { JsonCondition, Selector } from "../pattern/syntax";
import { printFilterPattern } from "../pattern/wording/printFilterPattern";

/**
 * A pattern that counts what another one counts, where further conditions hold as well.
 *
 * @param purpose what only a pattern for JSON events can do, for the error.
 * @throws TypeError if the pattern is none for JSON events.
 */
export function narrowedPattern(pattern: string, further: readonly JsonCondition[], purpose: string): string {
    const parsed = parseFilterPattern(pattern);
    if (parsed.kind !== "json") {
        throw new TypeError(`Only a pattern for JSON events can ${purpose}, and this is none: ${pattern}`);
    }
    const { condition } = parsed;
    const own = condition.kind === "allOf" ? condition.conditions : [condition];
    return printFilterPattern({ ...parsed, condition: { kind: "allOf", conditions: [...own, ...further] } });
}

/** @param field path of a field in a CloudTrail record, without `$.`: `userIdentity.arn`. */
export const selectorOf = (field: string): Selector =>
    field.split(".").map((name) => ({ kind: "property", name }) as const);

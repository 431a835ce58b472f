import type { z } from "zod";
import { replaceAt } from "./replaceAt";
import { undecided } from "./undecided";

/** Settings with `undecided` for each value of the wrong type, so that one report tells everything about the others. */
export function withoutWrongTypes(settings: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
    return issues
        .filter(({ code }) => code !== "unrecognized_keys")
        .reduce((shaped, { path }) => replaceAt(shaped, path, undecided), settings);
}

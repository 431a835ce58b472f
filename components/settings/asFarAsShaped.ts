import type { z } from "zod";
import { later } from "./later";
import { replaceAt } from "./replaceAt";

/** Settings with `later` for each value of the wrong type, so that one report tells everything about the others. */
export function asFarAsShaped(settings: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
    return issues
        .filter(({ code }) => code !== "unrecognized_keys")
        .reduce((shaped, { path }) => replaceAt(shaped, path, later), settings);
}

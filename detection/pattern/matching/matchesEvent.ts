import { rememberOf } from "../../remember";
import type { FilterPattern } from "../syntax";
import { compileColumns } from "./compileColumns";
import { compileJsonCondition } from "./compileJsonCondition";
import { compileTerms } from "./compileTerms";

type Matcher = (message: string) => boolean;

/**
 * Tells whether a pattern counts a raw log message. Never throws, whatever the message holds.
 *
 * A pattern is compiled at its first use: parse it once and keep it.
 */
export function matchesEvent(pattern: FilterPattern, message: string): boolean {
    return matcherOf(pattern)(message);
}

const matcherOf = rememberOf((pattern: FilterPattern): Matcher => {
    switch (pattern.kind) {
        case "everything":
            return () => true;
        case "json":
            return compileJsonCondition(pattern.condition);
        case "terms":
            return compileTerms(pattern.terms);
        case "delimited":
            return compileColumns(pattern.columns);
    }
});

import type { FilterPattern } from "../syntax";
import { compileColumns } from "./compileColumns";
import { compileJsonCondition } from "./compileJsonCondition";
import { compileTerms } from "./compileTerms";

type Matcher = (message: string) => boolean;

const matchers = new WeakMap<FilterPattern, Matcher>();

/**
 * Tells whether a pattern counts a raw log message. Never throws, whatever the message holds.
 *
 * A pattern is compiled at its first use: parse it once and keep it.
 */
export function matchesEvent(pattern: FilterPattern, message: string): boolean {
    let matcher = matchers.get(pattern);
    if (matcher === undefined) {
        matcher = compile(pattern);
        matchers.set(pattern, matcher);
    }
    return matcher(message);
}

function compile(pattern: FilterPattern): Matcher {
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
}

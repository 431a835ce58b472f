import { rememberOf } from "../../remember";
import { compileRegex } from "../regex/compileRegex";
import type { FilterPattern, Term } from "../syntax";
import { compileColumns } from "./compileColumns";
import { compileJsonCondition } from "./compileJsonCondition";

type Matcher = (message: string) => boolean;

/**
 * Tells whether a pattern counts a raw log message. Never throws, whatever the message holds.
 *
 * A pattern is compiled at its first use: parse it once and keep it.
 */
export const matchesEvent = (pattern: FilterPattern, message: string): boolean => matcherOf(pattern)(message);

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

type Search = (message: string) => boolean;

/**
 * Every required term must occur and no excluded one may. Optional terms count only where there is nothing else: then
 * one of them must occur.
 */
function compileTerms(terms: readonly Term[]): Search {
    const required = searchesOf(terms, "required");
    const excluded = searchesOf(terms, "excluded");
    if (required.length + excluded.length === 0) {
        const optional = searchesOf(terms, "optional");
        return (message) => optional.some((search) => search(message));
    }
    return (message) => required.every((search) => search(message)) && !excluded.some((search) => search(message));
}

function searchesOf(terms: readonly Term[], wanted: Term["role"]): readonly Search[] {
    return terms.filter(({ role }) => role === wanted).map(({ match }) => compileMatch(match));
}

function compileMatch(match: Term["match"]): Search {
    if (match.kind === "regex") {
        return compileRegex(match);
    }
    const { text } = match;
    return (message) => message.includes(text);
}

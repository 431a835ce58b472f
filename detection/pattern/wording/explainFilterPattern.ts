import { FilterPatternError } from "../parsing/FilterPatternError";
import { readPattern } from "../parsing/parseFilterPattern";
import { type Column, type ColumnCondition, type FilterPattern, isGroup, type Term } from "../syntax";
import { explainComparison } from "./explainComparison";
import { explainJsonCondition } from "./explainJsonCondition";
import { listed } from "./sentence";

/** Says in a sentence or two of plain English which events a filter pattern counts, or why CloudWatch refuses it. */
export function explainFilterPattern(text: string): string {
    const pattern = readPattern(text);
    return pattern instanceof FilterPatternError
        ? `CloudWatch would refuse this pattern. ${pattern.message}`
        : explain(pattern);
}

function explain(pattern: FilterPattern): string {
    switch (pattern.kind) {
        case "everything":
            return "Counts every event.";
        case "json":
            return `Counts events ${explainJsonCondition(pattern.condition)}.`;
        case "terms":
            return `Counts events that ${explainTerms(pattern.terms)}.`;
        case "delimited":
            return `Counts lines ${explainColumns(pattern.columns)}.`;
    }
}

function explainTerms(terms: readonly Term[]): string {
    const required = matchesOf(terms, "required");
    const excluded = matchesOf(terms, "excluded");
    if (required.length + excluded.length === 0) {
        return `contain ${listed(matchesOf(terms, "optional"), "or")}`;
    }
    return [
        ...(required.length > 0 ? [`contain ${listed(required, "and")}`] : []),
        ...(excluded.length > 0 ? [`do not contain ${listed(excluded, "or")}`] : []),
    ].join(" and ");
}

function matchesOf(terms: readonly Term[], wanted: Term["role"]): readonly string[] {
    return terms
        .filter(({ role }) => role === wanted)
        .map(({ match }) => (match.kind === "text" ? `"${match.text}"` : `a match of the regex ${match.source}`));
}

function explainColumns(columns: readonly Column[]): string {
    const count = columns.filter(({ kind }) => kind === "column").length;
    const atLeast = count < columns.length ? "at least " : "";
    const size = count === 0 ? "of any number of columns" : `of ${atLeast}${count} column${count === 1 ? "" : "s"}`;
    const conditions = columns.flatMap((column) =>
        column.kind === "column" && column.condition !== undefined
            ? [`${column.name} ${explainColumnCondition(column.condition)}`]
            : [],
    );
    return conditions.length > 0 ? `${size} in which ${listed(conditions, "and")}` : size;
}

function explainColumnCondition(condition: ColumnCondition): string {
    if (!isGroup(condition)) {
        return explainComparison(condition);
    }
    const parts = condition.conditions.map((part) =>
        part.kind === "anyOf" ? `either ${explainColumnCondition(part)}` : explainColumnCondition(part),
    );
    return parts.join(condition.kind === "allOf" ? " and " : " or ");
}

import type { ValueTest } from "../matching/compileValueTest";
import type { EverythingPattern, Term, TermsPattern } from "../syntax";
import type { Budget } from "./Budget";
import { always, type Formula, literal } from "./formula";
import { ValueConstraint } from "./ValueConstraint";
import type { Constraints, WitnessModel, WitnessSpace } from "./WitnessSpace";

/** The only variable: the whole message. */
export type Message = "message";

/** Log messages of any kind, as far as terms can tell them apart. An empty message cannot be logged. */
export class MessageSpace implements WitnessSpace<Message> {
    public readonly unconstrained = ValueConstraint.unconstrained();

    constructor(private readonly budget: Budget) {}

    public shortestModel(constraints: Constraints<Message>): WitnessModel<Message> | undefined {
        const written = (constraints.get("message") ?? this.unconstrained).shortestMessage(this.budget);
        return written && { event: written.json, valueOf: () => written.value };
    }
}

/** What is asked of a message so that the pattern counts it. Optional terms are ignored beside others. */
export function messageFormula(pattern: TermsPattern | EverythingPattern): Formula<Message> {
    if (pattern.kind === "everything") {
        return always;
    }
    const decisive = pattern.terms.filter(({ role }) => role !== "optional");
    return decisive.length > 0
        ? { kind: "all", parts: decisive.map((term) => termLiteral(term)) }
        : { kind: "any", parts: pattern.terms.map((term) => termLiteral(term)) };
}

function termLiteral({ role, match }: Term): Formula<Message> {
    const test: ValueTest =
        match.kind === "regex"
            ? { kind: "regex", operator: "=", regex: { source: match.source } }
            : {
                  kind: "text",
                  operator: "=",
                  text: { literal: match.text, leadingWildcard: true, trailingWildcard: true },
              };
    return literal("message", test, role !== "excluded");
}

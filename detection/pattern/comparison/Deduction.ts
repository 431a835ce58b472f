import type { Budget } from "./Budget";
import type { EventNode } from "./EventNode";
import type { Formula } from "./formula";
import type { Constraints } from "./ShortestEvent";
import type { ValueConstraint } from "./ValueConstraint";

/** What has been decided so far on one branch of the search. */
export interface Branch {
    readonly constraints: Constraints;
    /** Lists of alternatives: one of each list has yet to be chosen. */
    readonly open: readonly Alternatives[];
}

type Alternatives = readonly Formula[];

/** Draws the conclusions of what a search for a witness decides. */
export class Deduction {
    constructor(
        private readonly unconstrained: ValueConstraint,
        private readonly budget: Budget,
    ) {}

    /**
     * Adds a formula to what has been decided, and everything that follows because no other alternative is left.
     *
     * @returns undefined if it contradicts what has been decided.
     */
    public assume(branch: Branch, formula: Formula): Branch | undefined {
        const constraints = new Map(branch.constraints);
        let open = branch.open;
        let todo: Formula[] = [formula];
        while (todo.length > 0) {
            const found = this.settle(todo, constraints);
            if (!found) {
                return undefined;
            }
            todo = [];
            const undecided: Alternatives[] = [];
            for (const alternatives of [...open, ...found]) {
                if (!this.budget.spend(alternatives.length)) {
                    return undefined;
                }
                const possible = alternatives.filter((part) => this.isPossible(part, constraints));
                if (possible.length === 0) {
                    return undefined;
                }
                if (possible.length === 1) {
                    todo.push(...possible);
                } else {
                    undecided.push(possible);
                }
            }
            open = undecided;
        }
        return { constraints, open };
    }

    /**
     * Puts literals into the constraints.
     *
     * @returns the alternatives that turned up, or undefined on a contradiction.
     */
    private settle(
        formulas: readonly Formula[],
        constraints: Map<EventNode, ValueConstraint>,
    ): Alternatives[] | undefined {
        const found: Alternatives[] = [];
        const todo = [...formulas];
        for (const each of todo) {
            if (each.kind === "literal") {
                const extended = this.constraintOf(each.place, constraints).and(each);
                if (!extended?.isPossible(this.budget)) {
                    return undefined;
                }
                constraints.set(each.place, extended);
            } else if (each.kind === "all") {
                todo.push(...each.parts);
            } else {
                found.push(each.parts);
            }
        }
        return found;
    }

    private constraintOf(place: EventNode, constraints: Constraints): ValueConstraint {
        return constraints.get(place) ?? this.unconstrained;
    }

    /** Whether the formula contradicts nothing that has been decided, as far as that is seen at a glance. */
    private isPossible(formula: Formula, constraints: Constraints): boolean {
        switch (formula.kind) {
            case "literal":
                return this.constraintOf(formula.place, constraints).and(formula)?.isPossible(this.budget) === true;
            case "all":
                return formula.parts.every((part) => this.isPossible(part, constraints));
            case "any":
                return formula.parts.some((part) => this.isPossible(part, constraints));
        }
    }
}

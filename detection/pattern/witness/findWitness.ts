import type { Budget } from "./Budget";
import { type Formula, opposite } from "./formula";
import { testHolds } from "./testHolds";
import type { ValueConstraint } from "./ValueConstraint";
import type { Constraints, WitnessModel, WitnessSpace } from "./WitnessSpace";

/** What has been decided so far on one branch of the search. */
interface Branch<Variable> {
    readonly constraints: Constraints<Variable>;
    /** Alternatives of which one has yet to be chosen. */
    readonly open: readonly Alternatives<Variable>[];
}

interface Alternatives<Variable> {
    readonly kind: "any";
    readonly parts: readonly Formula<Variable>[];
}

export type WitnessGoal = "any" | "shortest";

/**
 * An event for which a formula holds, or undefined if there is none. If the budget runs out the answer is the shortest
 * event found so far, and the budget remembers that more was left to explore.
 *
 * Branch and bound: what holds on every branch is solved first, ignoring the alternatives. If that event happens to
 * satisfy them too it is the shortest of its branch; if not, the search goes on within each alternative in turn.
 *
 * @param goal which event: the shortest one, or the first that turns up.
 */
export function findWitness<Variable>(
    space: WitnessSpace<Variable>,
    formula: Formula<Variable>,
    goal: WitnessGoal,
    budget: Budget,
): string | undefined {
    return new WitnessSearch(space, goal, budget).run(formula);
}

class WitnessSearch<Variable> {
    private shortest: string | undefined;

    constructor(
        private readonly space: WitnessSpace<Variable>,
        private readonly goal: WitnessGoal,
        private readonly budget: Budget,
    ) {}

    public run(formula: Formula<Variable>): string | undefined {
        const branch = this.assume({ constraints: new Map(), open: [] }, formula);
        const model = branch && this.space.shortestModel(branch.constraints);
        if (branch && model) {
            this.explore(branch, model);
        }
        return this.shortest;
    }

    private explore(branch: Branch<Variable>, model: WitnessModel<Variable>): void {
        if (!this.isImprovement(model)) {
            return;
        }
        if (branch.open.every((alternatives) => holds(alternatives, model))) {
            this.shortest = model.event;
            return;
        }
        const heaviest = branch.open.reduce((best, each) => (weightOf(each) > weightOf(best) ? each : best));
        this.exploreAlternatives({ ...branch, open: branch.open.filter((each) => each !== heaviest) }, heaviest.parts);
    }

    /** Takes the alternatives by the length of the event that each makes possible, and each without the ones before. */
    private exploreAlternatives(branch: Branch<Variable>, alternatives: readonly Formula<Variable>[]): void {
        const promising = alternatives
            .flatMap((alternative) => {
                const model = this.modelOf(this.assume(branch, alternative));
                return model && this.isImprovement(model) ? [{ alternative, length: model.event.length }] : [];
            })
            .sort((a, b) => a.length - b.length);
        let remaining: Branch<Variable> | undefined = branch;
        for (const { alternative } of promising) {
            const chosen: Branch<Variable> | undefined = remaining && this.assume(remaining, alternative);
            const model = this.modelOf(chosen);
            if (chosen && model) {
                this.explore(chosen, model);
            }
            remaining = remaining && this.assume(remaining, opposite(alternative));
        }
    }

    private modelOf(branch: Branch<Variable> | undefined): WitnessModel<Variable> | undefined {
        return branch && this.budget.spend(0) ? this.space.shortestModel(branch.constraints) : undefined;
    }

    private isImprovement({ event }: WitnessModel<Variable>): boolean {
        return this.shortest === undefined || (this.goal === "shortest" && event.length < this.shortest.length);
    }

    /**
     * Adds a formula to what has been decided, and everything that follows because no other alternative is left.
     *
     * @returns undefined if it contradicts what has been decided.
     */
    private assume(branch: Branch<Variable>, formula: Formula<Variable>): Branch<Variable> | undefined {
        const constraints = new Map(branch.constraints);
        let open = branch.open;
        let todo: Formula<Variable>[] = [formula];
        while (todo.length > 0) {
            const found = this.settle(todo, constraints);
            if (!found) {
                return undefined;
            }
            todo = [];
            const undecided: Alternatives<Variable>[] = [];
            for (const { parts } of [...open, ...found]) {
                if (!this.budget.spend(parts.length)) {
                    return undefined;
                }
                if (parts.some((part) => this.isSettled(part, constraints))) {
                    continue;
                }
                const possible = parts.filter((part) => this.isPossible(part, constraints));
                if (possible.length === 0) {
                    return undefined;
                }
                if (possible.length === 1) {
                    todo.push(...possible);
                } else {
                    undecided.push({ kind: "any", parts: possible });
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
        formulas: readonly Formula<Variable>[],
        constraints: Map<Variable, ValueConstraint>,
    ): Alternatives<Variable>[] | undefined {
        const found: Alternatives<Variable>[] = [];
        const todo = [...formulas];
        for (const each of todo) {
            if (each.kind === "literal") {
                const extended = this.constraintOf(each.variable, constraints).and(each);
                if (!extended?.isPossible(this.budget)) {
                    return undefined;
                }
                constraints.set(each.variable, extended);
            } else if (each.kind === "all") {
                todo.push(...each.parts);
            } else {
                found.push({ kind: "any", parts: each.parts });
            }
        }
        return found;
    }

    private constraintOf(variable: Variable, constraints: Constraints<Variable>): ValueConstraint {
        return constraints.get(variable) ?? this.space.unconstrained;
    }

    /** Whether the formula already follows, as far as that is seen at a glance. */
    private isSettled(formula: Formula<Variable>, constraints: Constraints<Variable>): boolean {
        switch (formula.kind) {
            case "literal": {
                const constraint = this.constraintOf(formula.variable, constraints);
                return constraint.and(formula) === constraint;
            }
            case "all":
                return formula.parts.every((part) => this.isSettled(part, constraints));
            case "any":
                return formula.parts.some((part) => this.isSettled(part, constraints));
        }
    }

    /** Whether the formula contradicts nothing that has been decided, as far as that is seen at a glance. */
    private isPossible(formula: Formula<Variable>, constraints: Constraints<Variable>): boolean {
        switch (formula.kind) {
            case "literal":
                return this.constraintOf(formula.variable, constraints).and(formula)?.isPossible(this.budget) === true;
            case "all":
                return formula.parts.every((part) => this.isPossible(part, constraints));
            case "any":
                return formula.parts.some((part) => this.isPossible(part, constraints));
        }
    }
}

/** How much the alternatives decide on average: those that decide much end in contradictions soon. */
function weightOf<Variable>({ parts }: Alternatives<Variable>): number {
    return parts.reduce((sum, part) => sum + sizeOf(part), 0) / parts.length;
}

function sizeOf<Variable>(formula: Formula<Variable>): number {
    return formula.kind === "literal" ? 1 : formula.parts.reduce((sum, part) => sum + sizeOf(part), 0);
}

function holds<Variable>(formula: Formula<Variable>, model: WitnessModel<Variable>): boolean {
    switch (formula.kind) {
        case "literal":
            return testHolds(formula.test, model.valueOf(formula.variable)) === formula.holds;
        case "all":
            return formula.parts.every((part) => holds(part, model));
        case "any":
            return formula.parts.some((part) => holds(part, model));
    }
}

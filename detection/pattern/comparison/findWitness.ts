import type { Budget } from "./Budget";
import { type Alternatives, type Branch, Deduction } from "./Deduction";
import type { EventSpace } from "./EventSpace";
import { type Formula, opposite } from "./formula";
import type { WitnessModel } from "./ShortestEvent";
import { testHolds } from "./testHolds";

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
export function findWitness(
    space: EventSpace,
    formula: Formula,
    goal: WitnessGoal,
    budget: Budget,
): string | undefined {
    return new WitnessSearch(space, goal, budget).run(formula);
}

class WitnessSearch {
    private shortest: string | undefined;
    private readonly deduction: Deduction;

    constructor(
        private readonly space: EventSpace,
        private readonly goal: WitnessGoal,
        private readonly budget: Budget,
    ) {
        this.deduction = new Deduction(space.unconstrained, budget);
    }

    public run(formula: Formula): string | undefined {
        const branch = this.deduction.assume({ constraints: new Map(), open: [] }, formula);
        const model = branch && this.space.shortestModel(branch.constraints);
        if (branch && model) {
            this.explore(branch, model);
        }
        return this.shortest;
    }

    private explore(branch: Branch, model: WitnessModel): void {
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
    private exploreAlternatives(branch: Branch, alternatives: readonly Formula[]): void {
        const promising = alternatives
            .flatMap((alternative) => {
                const model = this.modelOf(this.deduction.assume(branch, alternative));
                return model && this.isImprovement(model) ? [{ alternative, length: model.event.length }] : [];
            })
            .sort((a, b) => a.length - b.length);
        let remaining: Branch | undefined = branch;
        for (const { alternative } of promising) {
            const chosen: Branch | undefined = remaining && this.deduction.assume(remaining, alternative);
            const model = this.modelOf(chosen);
            if (chosen && model) {
                this.explore(chosen, model);
            }
            remaining = remaining && this.deduction.assume(remaining, opposite(alternative));
        }
    }

    private modelOf(branch: Branch | undefined): WitnessModel | undefined {
        return branch && this.budget.spend(0) ? this.space.shortestModel(branch.constraints) : undefined;
    }

    private isImprovement({ event }: WitnessModel): boolean {
        return this.shortest === undefined || (this.goal === "shortest" && event.length < this.shortest.length);
    }
}

/** How much the alternatives decide on average: those that decide much end in contradictions soon. */
function weightOf({ parts }: Alternatives): number {
    return parts.reduce((sum, part) => sum + sizeOf(part), 0) / parts.length;
}

function sizeOf(formula: Formula): number {
    return formula.kind === "literal" ? 1 : formula.parts.reduce((sum, part) => sum + sizeOf(part), 0);
}

function holds(formula: Formula, model: WitnessModel): boolean {
    switch (formula.kind) {
        case "literal":
            return testHolds(formula.test, model.valueOf(formula.place)) === formula.holds;
        case "all":
            return formula.parts.every((part) => holds(part, model));
        case "any":
            return formula.parts.some((part) => holds(part, model));
    }
}

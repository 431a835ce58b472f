import type { Budget } from "./Budget";
import { type Branch, Deduction } from "./Deduction";
import type { EventSpace } from "./EventSpace";
import type { Formula } from "./formula";
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
export const findWitness = (
    space: EventSpace,
    formula: Formula,
    goal: WitnessGoal,
    budget: Budget,
): string | undefined => new WitnessSearch(space, goal, budget).run(formula);

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
        this.explore(this.deduction.assume({ constraints: new Map(), open: [] }, formula));
        return this.shortest;
    }

    private explore(branch: Branch | undefined): void {
        const model = branch && this.budget.spend(0) ? this.space.shortestModel(branch.constraints) : undefined;
        if (!branch || !model || !this.isImprovement(model)) {
            return;
        }
        const undecided = branch.open.find((alternatives) => !alternatives.some((part) => holds(part, model)));
        if (undecided === undefined) {
            this.shortest = model.event;
            return;
        }
        const open = branch.open.filter((each) => each !== undecided);
        for (const alternative of undecided) {
            this.explore(this.deduction.assume({ ...branch, open }, alternative));
        }
    }

    private isImprovement({ event }: WitnessModel): boolean {
        return this.shortest === undefined || (this.goal === "shortest" && event.length < this.shortest.length);
    }
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

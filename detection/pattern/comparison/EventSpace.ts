import { type ValueTest, valueTestOf } from "../matching/compileValueTest";
import { isGroup, isWildcard, type JsonCondition, type JsonTest, type Selector, testsOf } from "../syntax";
import type { Budget } from "./Budget";
import { EventNode } from "./EventNode";
import { type Formula, literal, never } from "./formula";
import { type Constraints, ShortestEvent, type WitnessModel } from "./ShortestEvent";
import { ValueConstraint } from "./ValueConstraint";
import { testKey } from "./valueTest";

const notExists: ValueTest = { kind: "notExists" };

/** Log events that are one JSON object, as far as the given conditions can tell them apart. */
export class EventSpace {
    public readonly unconstrained = new ValueConstraint();
    private readonly root = new EventNode();

    constructor(
        conditions: readonly JsonCondition[],
        private readonly budget: Budget,
    ) {
        // Before any formula: a wildcard reaches the places that other selectors make.
        for (const test of conditions.flatMap(testsOf)) {
            this.makePlaces(test);
        }
    }

    /** The shortest event that meets the constraints; undefined if there is none. */
    public shortestModel(constraints: Constraints): WitnessModel | undefined {
        return new ShortestEvent(constraints, this.unconstrained, this.budget).find(this.root);
    }

    /** What is asked of an event so that the condition holds, or so that it fails. */
    public formula(condition: JsonCondition, wanted: boolean): Formula {
        if (isGroup(condition)) {
            const parts = condition.conditions.map((each) => this.formula(each, wanted));
            return { kind: (condition.kind === "allOf") === wanted ? "all" : "any", parts };
        }
        if (!condition.selector.some(isWildcard)) {
            return this.everywhere(condition.selector, condition, wanted);
        }
        return this.wildcardFormula(condition, wanted);
    }

    /** Behind a wildcard a test asks for any value that passes; NOT EXISTS and `[*] !=` ask that there be none. */
    private wildcardFormula(test: JsonTest, wanted: boolean): Formula {
        if (test.kind === "notExists") {
            return wanted
                ? this.everywhere(test.selector, notExists, true)
                : this.somewhere(test.selector, notExists, false);
        }
        const star = test.selector.findIndex(({ kind }) => kind === "anyElement");
        if ("operator" in test && test.operator === "!=" && star >= 0) {
            const equal: ValueTest = { ...test, operator: "=" };
            const collection = this.everywhere(test.selector.slice(0, star), notExists, !wanted);
            return wanted
                ? { kind: "all", parts: [collection, this.everywhere(test.selector, equal, false)] }
                : { kind: "any", parts: [collection, this.somewhere(test.selector, equal, true)] };
        }
        const ofValue = valueTestOf(test);
        return wanted ? this.somewhere(test.selector, ofValue, true) : this.everywhere(test.selector, ofValue, false);
    }

    private everywhere(selector: Selector, test: ValueTest, holds: boolean): Formula {
        const nodes = this.places(selector);
        return nodes ? { kind: "all", parts: nodes.map((node) => literal(node, test, holds)) } : never;
    }

    private somewhere(selector: Selector, test: ValueTest, holds: boolean): Formula {
        const nodes = this.places(selector) ?? [];
        return { kind: "any", parts: nodes.map((node) => literal(node, test, holds)) };
    }

    private places(selector: Selector, owner?: string): readonly EventNode[] | undefined {
        const nodes = this.root.select(selector, owner);
        if (!nodes) {
            this.budget.leaveOpen("An index in a selector is too large to be compared.");
        }
        return nodes;
    }

    private makePlaces(test: JsonTest): void {
        const owner = `${JSON.stringify(test.selector)} ${testKey(test)}`;
        const nodes = this.places(test.selector, owner);
        if (test.kind === "state" && test.state === "null" && !test.selector.some(isWildcard)) {
            nodes?.[0]?.addStrangerElement(owner);
        }
    }
}

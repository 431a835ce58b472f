import type { ValueConstraint } from "./ValueConstraint";
import type { WitnessValue } from "./valueTest";

/** What is asked of each variable; nothing of those that are not listed. */
export type Constraints<Variable> = ReadonlyMap<Variable, ValueConstraint>;

/** An event, and what the variables stand for in it. */
export interface WitnessModel<Variable> {
    readonly event: string;
    valueOf(variable: Variable): WitnessValue;
}

/** The events among which a witness is sought. */
export interface WitnessSpace<Variable> {
    readonly unconstrained: ValueConstraint;
    /** The shortest event that meets the constraints; undefined if there is none. */
    shortestModel(constraints: Constraints<Variable>): WitnessModel<Variable> | undefined;
}

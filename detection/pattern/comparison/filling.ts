import type { EventNode } from "./EventNode";
import type { WitnessValue } from "./valueTest";

/** A place filled in: its JSON, and what fills the places below it. */
export interface Filling {
    readonly json: string;
    readonly value: WitnessValue;
    readonly parts: readonly (readonly [EventNode, Filling])[];
}

/** Everything that may fill a place, as far as the place above has to know. */
export interface Possibilities {
    readonly absent: boolean;
    /** The shortest filling, and the shortest other than null. */
    readonly any: Filling | undefined;
    readonly notNull: Filling | undefined;
    readonly isNullPossible: boolean;
}

/** The one with the shortest JSON, of those that there are. */
export function shortest(fillings: readonly (Filling | undefined)[]): Filling | undefined {
    return fillings.reduce(
        (best, each) => (best && (!each || best.json.length <= each.json.length) ? best : each),
        undefined,
    );
}

import type { Budget } from "./Budget";
import { shortest } from "./shortest";
import { shortestNumeral } from "./shortestNumeral";
import { shortestText } from "./shortestText";
import { testHolds } from "./testHolds";
import { textRequirements } from "./textRequirements";
import { type ValueLiteral, type WitnessValue, wantedText } from "./valueTest";

/** A value as it is written in an event. */
export interface WrittenValue {
    readonly value: WitnessValue;
    readonly json: string;
}

/** The value with the shortest JSON that is neither absent nor a container, and the shortest of those that are not null. */
interface ShortestScalars {
    readonly any: WrittenValue | undefined;
    readonly notNull: WrittenValue | undefined;
}

/**
 * What is asked of one value of an event, as a set of tests that must hold or fail. Immutable; remembers what it is
 * extended to, so that the shortest values are worked out once.
 */
export class ValueConstraint {
    private readonly extensions = {
        true: new Map<string, ValueConstraint>(),
        false: new Map<string, ValueConstraint>(),
    };
    private possible: boolean | undefined;
    private scalars: ShortestScalars | undefined;

    /** Without literals: asks for nothing. */
    constructor(private readonly literals: ReadonlyMap<string, ValueLiteral> = new Map()) {}

    /** @returns undefined if the opposite is already asked for. */
    public and(literal: ValueLiteral): ValueConstraint | undefined {
        const present = this.literals.get(literal.key);
        if (present) {
            return present.holds === literal.holds ? this : undefined;
        }
        const extensions = this.extensions[`${literal.holds}`];
        const extended =
            extensions.get(literal.key) ?? new ValueConstraint(new Map(this.literals).set(literal.key, literal));
        extensions.set(literal.key, extended);
        return extended;
    }

    /** Whether any value fulfils the constraint, be it absent; true as well if that cannot be told. */
    public isPossible(budget: Budget): boolean {
        this.possible ??=
            this.allows({ kind: "absent" }) ||
            this.allows({ kind: "container", hasNull: false }) ||
            this.allows({ kind: "container", hasNull: true }) ||
            this.shortestScalars(budget).any !== undefined;
        return this.possible;
    }

    public allows(value: WitnessValue): boolean {
        for (const { test, holds } of this.literals.values()) {
            if (testHolds(test, value) !== holds) {
                return false;
            }
        }
        return true;
    }

    public shortestScalars(budget: Budget): ShortestScalars {
        if (this.scalars === undefined) {
            const free = [this.shortestNumber(budget), this.shortestString(budget)];
            const [ofNull, ...fixed] = (["null", "true", "false"] as const).map((kind) =>
                this.allows({ kind }) ? { value: { kind }, json: kind } : undefined,
            );
            this.scalars = { any: shortest([...free, ofNull, ...fixed]), notNull: shortest([...free, ...fixed]) };
        }
        return this.scalars;
    }

    private shortestNumber(budget: Budget): WrittenValue | undefined {
        const digits = shortestNumeral([...this.literals.values()], budget);
        return digits === undefined ? undefined : { value: { kind: "number", digits }, json: digits };
    }

    private shortestString(budget: Budget): WrittenValue | undefined {
        const text = this.shortestTextOf(budget);
        return text === undefined ? undefined : { value: { kind: "string", text }, json: JSON.stringify(text) };
    }

    private shortestTextOf(budget: Budget): string | undefined {
        const literals = [...this.literals.values()];
        const only = wantedText(literals);
        const requirements = only === undefined ? textRequirements(literals, budget) : undefined;
        const text = only ?? (requirements && shortestText(requirements, budget));
        return text !== undefined && this.allows({ kind: "string", text }) ? text : undefined;
    }
}

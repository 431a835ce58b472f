import type { Budget } from "./Budget";
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

interface KnownConstraints {
    /** An even number for each test; the odd one behind it stands for the test that is to hold. */
    readonly codes: Map<string, number>;
    readonly constraints: Map<string, ValueConstraint>;
}

/**
 * What is asked of one value of an event, as a set of tests that must hold or fail. Immutable; the same set is the
 * same object within one comparison, so that its shortest values are worked out once.
 */
export class ValueConstraint {
    private readonly extensions = {
        true: new Map<string, ValueConstraint>(),
        false: new Map<string, ValueConstraint>(),
    };
    private readonly answers = new Map<string, WrittenValue | undefined>();
    private possible: boolean | undefined;

    private constructor(
        private readonly literals: ReadonlyMap<string, ValueLiteral>,
        /** What stands for each literal, in ascending order: the same for the same set. */
        private readonly codes: readonly number[],
        private readonly known: KnownConstraints,
    ) {}

    /** Asks for nothing. */
    public static unconstrained(): ValueConstraint {
        return new ValueConstraint(new Map(), [], { codes: new Map(), constraints: new Map() });
    }

    /** @returns undefined if the opposite is already asked for. */
    public and(literal: ValueLiteral): ValueConstraint | undefined {
        const present = this.literals.get(literal.key);
        if (present) {
            return present.holds === literal.holds ? this : undefined;
        }
        const extensions = this.extensions[`${literal.holds}`];
        const extended = extensions.get(literal.key) ?? this.extendedBy(literal);
        extensions.set(literal.key, extended);
        return extended;
    }

    private extendedBy(literal: ValueLiteral): ValueConstraint {
        const codes = [...this.codes, this.codeOf(literal)].sort((a, b) => a - b);
        const name = codes.join();
        const known = this.known.constraints.get(name);
        if (known) {
            return known;
        }
        const literals = new Map(this.literals).set(literal.key, literal);
        const extended = new ValueConstraint(literals, codes, this.known);
        this.known.constraints.set(name, extended);
        return extended;
    }

    private codeOf({ key, holds }: ValueLiteral): number {
        const code = this.known.codes.get(key) ?? this.known.codes.size * 2;
        this.known.codes.set(key, code);
        return code + Number(holds);
    }

    /** Whether any value fulfils the constraint, be it absent; true as well if that cannot be told. */
    public isPossible(budget: Budget): boolean {
        this.possible ??=
            this.allows({ kind: "absent" }) ||
            this.allows({ kind: "container", hasNull: false }) ||
            this.allows({ kind: "container", hasNull: true }) ||
            this.shortestScalar(budget) !== undefined;
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

    /** The value with the shortest JSON that is neither absent nor a container. */
    public shortestScalar(budget: Budget, butNotNull = false): WrittenValue | undefined {
        return this.remembered(butNotNull ? "not null" : "scalar", () => {
            const fixed = (["null", "true", "false"] as const)
                .filter((kind) => !(butNotNull && kind === "null") && this.allows({ kind }))
                .map((kind): WrittenValue => ({ value: { kind }, json: kind }));
            const free = [this.shortestNumber(budget), this.shortestString(budget)];
            return [...free, ...fixed].reduce((best, each) =>
                best && (!each || best.json.length <= each.json.length) ? best : each,
            );
        });
    }

    private shortestNumber(budget: Budget): WrittenValue | undefined {
        return this.remembered("number", () => {
            const digits = shortestNumeral([...this.literals.values()], budget);
            return digits === undefined ? undefined : { value: { kind: "number", digits }, json: digits };
        });
    }

    private shortestString(budget: Budget): WrittenValue | undefined {
        return this.remembered("string", () => {
            const text = this.shortestTextOf(budget);
            return text === undefined ? undefined : { value: { kind: "string", text }, json: JSON.stringify(text) };
        });
    }

    private shortestTextOf(budget: Budget): string | undefined {
        const literals = [...this.literals.values()];
        const only = wantedText(literals, ["text", "number"]);
        if (only !== undefined) {
            return this.allows({ kind: "string", text: only }) ? only : undefined;
        }
        const requirements = textRequirements(literals, budget);
        const text = requirements && shortestText(requirements, budget);
        return text !== undefined && this.allows({ kind: "string", text }) ? text : undefined;
    }

    private remembered(what: string, find: () => WrittenValue | undefined): WrittenValue | undefined {
        if (!this.answers.has(what)) {
            this.answers.set(what, find());
        }
        return this.answers.get(what);
    }
}

import { parseRegex } from "../regex/parseRegex";
import { contains, type Reached, RegexSearch } from "../regex/RegexSearch";
import type { TextMachine } from "./TextMachine";

/** Far more steps than a person writes: `a{1,1000}` counts as a thousand. */
const mostSteps = 400;

/** The machine for `%regex%`. @returns undefined for a regex that is too large. */
export function regexMachine(source: string): TextMachine | undefined {
    const searches = parseRegex(source).map((row) => new RegexSearch(row));
    const steps = searches.reduce((sum, { size }) => sum + size, 0);
    return steps > mostSteps ? undefined : new RegexMachine(searches);
}

/** What has been reached of each alternative. Found: one of them matches whatever follows. */
type State = readonly Reached[] | "found";

class RegexMachine implements TextMachine {
    public readonly start: number;
    public readonly characters: readonly string[];
    /** Per character code, which sets it belongs to. */
    private readonly kinds: readonly string[];
    private readonly states: State[] = [];
    private readonly stateNumbers = new Map<string, number>();
    private readonly successors = new Map<string, number>();

    constructor(private readonly searches: readonly RegexSearch[]) {
        const sets = searches.flatMap(({ sets }) => sets);
        const codes = Array.from(sets[0] ?? [], (_, code) => code);
        this.characters = codes.map((code) => String.fromCharCode(code));
        this.kinds = codes.map((code) => sets.map((set) => Number(contains(set, code))).join(""));
        // Apart from all others, though the same steps may be reached later: only the empty text ends here.
        this.start = this.states.push(this.stateAfter((search) => search.start())) - 1;
    }

    public kindOf(character: string): string {
        return this.kinds[Math.min(codeOf(character), this.kinds.length - 1)] ?? "";
    }

    public next(state: number, character: string): number {
        const key = `${state} ${character}`;
        const known = this.successors.get(key);
        if (known !== undefined) {
            return known;
        }
        const before = this.states[state] ?? "found";
        const code = codeOf(character);
        const successor =
            before === "found"
                ? state
                : this.numberOf(this.stateAfter((search, i) => search.next(before[i] ?? [], code)));
        this.successors.set(key, successor);
        return successor;
    }

    public accepts(state: number): boolean {
        const reached = this.states[state] ?? [];
        const isEmptyText = state === this.start;
        return reached === "found" || this.searches.some((search, i) => search.endsWell(reached[i] ?? [], isEmptyText));
    }

    public isHopeless(state: number): boolean {
        const reached = this.states[state] ?? [];
        return reached !== "found" && reached.every((row) => row.length === 0);
    }

    public isAssured(state: number): boolean {
        return this.states[state] === "found";
    }

    private stateAfter(reach: (search: RegexSearch, i: number) => Reached | undefined): State {
        const reached: Reached[] = [];
        for (const [i, search] of this.searches.entries()) {
            const row = reach(search, i);
            if (row === undefined) {
                return "found";
            }
            reached.push(row);
        }
        return reached;
    }

    private numberOf(state: State): number {
        const key = state === "found" ? state : state.map((row) => row.join()).join(";");
        const number = this.stateNumbers.get(key) ?? this.states.push(state) - 1;
        this.stateNumbers.set(key, number);
        return number;
    }
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

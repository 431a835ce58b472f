import { type RegexRow, readRegex } from "../regex/readRegex";
import type { TextMachine } from "./TextMachine";

/**
 * The machine for `%regex%`. Filter-pattern regexes have no groups, so each alternative is a row of items, and the
 * places reached so far in those rows are all that has to be remembered.
 *
 * @returns undefined for a regex that uses more than the documented syntax, or is too large.
 */
export function regexMachine(source: string): TextMachine | undefined {
    const rows = readRegex(source);
    return rows && new RegexMachine(rows);
}

/** Places reached: per row the numbers of items passed. Found: some row matched whatever follows. */
type Places = readonly (readonly number[])[] | "found";

class RegexMachine implements TextMachine {
    public readonly start: number;
    public readonly alphabet: readonly string[];
    private readonly states: Places[] = [];
    private readonly stateNumbers = new Map<string, number>();
    private readonly successors = new Map<string, number>();

    constructor(private readonly rows: readonly RegexRow[]) {
        const written = rows.flatMap(({ items }) => items.flatMap(({ written }) => [...written]));
        this.alphabet = [...new Set([...typicalCharacters, ...written])];
        this.start = this.numberOf(rows.map((row) => this.closure(row, [0])));
    }

    public next(state: number, character: string): number {
        const key = `${state} ${character}`;
        const known = this.successors.get(key);
        if (known !== undefined) {
            return known;
        }
        const places = this.states[state];
        const successor =
            places === undefined || places === "found"
                ? state
                : this.numberOf(this.rows.map((row, i) => this.step(row, places[i] ?? [], character)));
        this.successors.set(key, successor);
        return successor;
    }

    public accepts(state: number): boolean {
        const places = this.states[state] ?? [];
        return places === "found" || this.rows.some(({ items }, i) => places[i]?.includes(items.length));
    }

    public isHopeless(state: number): boolean {
        const places = this.states[state] ?? [];
        return places !== "found" && places.every((row) => row.length === 0);
    }

    public isAssured(state: number): boolean {
        return this.states[state] === "found";
    }

    private step(row: RegexRow, places: readonly number[], character: string): number[] {
        const reached = row.atStart ? [] : [0];
        for (const place of places) {
            const item = row.items[place];
            if (item?.matches(character)) {
                reached.push(item.repeats ? place : place + 1);
            }
        }
        return this.closure(row, reached);
    }

    /** Adds the places that are reached by leaving out items that may be left out. */
    private closure(row: RegexRow, places: readonly number[]): number[] {
        const all = new Set(places);
        for (const place of all) {
            if (row.items[place]?.optional) {
                all.add(place + 1);
            }
        }
        return [...all].sort((a, b) => a - b);
    }

    private numberOf(places: readonly (readonly number[])[]): number {
        const found = this.rows.some(({ items, atEnd }, i) => !atEnd && places[i]?.includes(items.length));
        const key = found ? "found" : places.map((row) => row.join()).join(";");
        let number = this.stateNumbers.get(key);
        if (number === undefined) {
            number = this.states.push(found ? "found" : places) - 1;
            this.stateNumbers.set(key, number);
        }
        return number;
    }
}

/** Members and non-members of every class and range that ASCII can write, blanks and a letter outside ASCII. */
const typicalCharacters = [
    "x",
    ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x7e - i)),
    "\t",
    "\n",
    "\u0001",
    "é",
];

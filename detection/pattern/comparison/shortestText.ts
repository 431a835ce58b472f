import type { Budget } from "./Budget";
import type { TextMachine } from "./TextMachine";

/** A property that a text must have, or must not have. */
export interface TextRequirement {
    readonly machine: TextMachine;
    readonly holds: boolean;
}

interface Reading {
    readonly states: readonly number[];
    readonly text: string;
}

/**
 * The text with the shortest JSON that fulfils all requirements: the machines read side by side, and texts are tried in
 * the order of their length, each combination of states once.
 *
 * @returns undefined if there is none, or if the budget ran out (which the budget remembers).
 */
export function shortestText(requirements: readonly TextRequirement[], budget: Budget): string | undefined {
    let alphabet: string[] | undefined;
    const byLength: Reading[][] = [[{ states: requirements.map(({ machine }) => machine.start), text: "" }]];
    const seen = new Set<string>();
    for (let length = 0; length < byLength.length; length++) {
        for (const reading of byLength[length] ?? []) {
            const key = reading.states.join();
            if (seen.has(key)) {
                continue;
            }
            seen.add(key);
            if (requirements.every(({ machine, holds }, i) => machine.accepts(reading.states[i] ?? 0) === holds)) {
                return reading.text;
            }
            alphabet ??= sharedAlphabet(requirements);
            if (!budget.spend(alphabet.length)) {
                return undefined;
            }
            for (const character of alphabet) {
                const states = readOn(requirements, reading.states, character);
                if (states) {
                    const longer = length + JSON.stringify(character).length - 2;
                    byLength[longer] ??= [];
                    byLength[longer]?.push({ states, text: reading.text + character });
                }
            }
        }
    }
    return undefined;
}

function readOn(
    requirements: readonly TextRequirement[],
    states: readonly number[],
    character: string,
): number[] | undefined {
    const next: number[] = [];
    for (const [i, { machine, holds }] of requirements.entries()) {
        const state = machine.next(states[i] ?? 0, character);
        if (holds ? machine.isHopeless(state) : machine.isAssured(state)) {
            return undefined;
        }
        next.push(state);
    }
    return next;
}

/** In this order characters make clear witnesses: letters that look made up first, those with a JSON escape last. */
const clearest = [
    ..."xyzabcdefghijklmnopqrstuvwXYZABCDEFGHIJKLMNOPQRSTUVW0123456789",
    ..." -_.,:;/@#=+*?!&|^$~%<>()[]{}'`\t\n\r\f\b\"\\",
];
const firstBeyondTables = 0x100;

/** One character of each kind that the machines tell apart, the clearest first. */
function sharedAlphabet(requirements: readonly TextRequirement[]): string[] {
    const machines = requirements.map(({ machine }) => machine);
    const known = new Set([...clearest, ...machines.flatMap(({ characters }) => characters)]);
    let unknown = firstBeyondTables;
    while (known.has(String.fromCharCode(unknown))) {
        unknown += 1;
    }
    const kinds = new Map<string, string>();
    for (const character of [...known, String.fromCharCode(unknown)]) {
        const kind = machines.map((machine) => machine.kindOf(character)).join("\0");
        if (!kinds.has(kind)) {
            kinds.set(kind, character);
        }
    }
    return [...kinds.values()];
}

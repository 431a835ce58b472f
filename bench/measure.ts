import { loadavg } from "node:os";

/**
 * Seconds that a run of `work` takes: the fastest of several, because everything else that a machine does only slows it.
 *
 * @param work returns a number that depends on all its results, so that none of it can be optimised away.
 */
export function measureSeconds(work: () => number, runs = 7): number {
    let fastest = Number.POSITIVE_INFINITY;
    const first = work();
    for (let run = 0; run < runs; run += 1) {
        const start = performance.now();
        const result = work();
        fastest = Math.min(fastest, (performance.now() - start) / 1000);
        if (result !== first) {
            throw new Error(`The same work gave ${first} and then ${result}: it cannot be measured.`);
        }
    }
    return fastest;
}

/**
 * One figure in seconds for each action, out of what it took in some rounds. The actions take turns, so that a slow minute
 * of the machine touches all of them.
 *
 * @param figure `fastest` or `median`.
 * @param undo is done after an action, and not measured.
 */
export async function inTurns<Name extends string>(
    rounds: number,
    figure: (seconds: readonly number[]) => number,
    actions: Readonly<Record<Name, () => Promise<unknown>>>,
    undo?: (name: Name) => Promise<unknown>,
): Promise<Record<Name, number>> {
    const names = Object.keys(actions) as Name[];
    const seconds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
    for (let round = 0; round < rounds; round += 1) {
        for (const name of names) {
            const start = performance.now();
            await actions[name]();
            seconds[name].push((performance.now() - start) / 1000);
            await undo?.(name);
        }
    }
    return Object.fromEntries(names.map((name) => [name, figure(seconds[name])])) as Record<Name, number>;
}

export const fastest = (seconds: readonly number[]): number => Math.min(...seconds);

export const median = (seconds: readonly number[]): number =>
    [...seconds].sort((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? Number.NaN;

/** On a machine with more to do than it has cores, figures show what its processes do to each other. */
export const load = (): string => `load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}`;

export const seconds = (time: number): string => `${time.toFixed(2)} s`;

import { loadavg } from "node:os";

/** One line of the benchmark's table. */
export interface BenchRow {
    /** What was measured, and on how much. */
    readonly name: string;
    /** How many times the cost of the floor measured in the same run; with the bound `at least`, how many times faster. */
    readonly ratio: number;
    /** The ratio to reach; printed, never enforced: machines differ. */
    readonly goal: number;
    /** On which side of the goal the ratio belongs. Default `at most`. */
    readonly bound?: "at least";
    /** The absolute figures behind the ratio, with their units. */
    readonly detail: string;
}

/**
 * Seconds that `work` takes: in the fastest of several runs, because everything else that a machine does only slows it.
 *
 * @param work returns a number that depends on all its results, so that none of it can be optimised away.
 * @param repeats how often it is done in a run, where once is too short to be measured.
 */
export function measureSeconds(work: () => number, { runs = 7, repeats = 1 } = {}): number {
    const run = (): number => Array.from({ length: repeats }, work).reduce((sum, each) => sum + each, 0);
    let fastestRun = Number.POSITIVE_INFINITY;
    const first = run();
    for (let count = 0; count < runs; count++) {
        const start = performance.now();
        const result = run();
        fastestRun = Math.min(fastestRun, (performance.now() - start) / 1000);
        if (result !== first) {
            throw new Error(`The same work gave ${first} and then ${result}: it cannot be measured.`);
        }
    }
    return fastestRun / repeats;
}

type Candidates<Name extends string> = Readonly<Record<Name, () => unknown>>;

/** Seconds of the fastest of several runs of each. */
export const fastest = <Name extends string>(runs: number, candidates: Candidates<Name>) =>
    timesOf(runs, candidates, (times) => Math.min(...times));

/**
 * Seconds of the median of several runs of each.
 *
 * @param undo is done after each run, and not measured.
 */
export const medians = <Name extends string>(
    runs: number,
    candidates: Candidates<Name>,
    undo?: (name: Name) => Promise<unknown>,
) =>
    timesOf(runs, candidates, (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN, undo);

/** The candidates take turns, so that a busy moment of the machine hits all of them. */
async function timesOf<Name extends string>(
    runs: number,
    candidates: Candidates<Name>,
    choose: (times: number[]) => number,
    undo?: (name: Name) => Promise<unknown>,
): Promise<Record<Name, number>> {
    const names = Object.keys(candidates) as Name[];
    const all = names.map((name) => ({ name, times: [] as number[] }));
    for (let run = 0; run < runs; run++) {
        for (const { name, times } of all) {
            const start = performance.now();
            await candidates[name]();
            times.push((performance.now() - start) / 1000);
            await undo?.(name);
        }
    }
    return Object.fromEntries(all.map(({ name, times }) => [name, choose(times)])) as Record<Name, number>;
}

/** @throws Error if a figure is not what it must be: then nothing was measured. */
export function requireEqual(what: string, found: number, wanted: number): void {
    if (found !== wanted) {
        throw new Error(`${what}: ${found} in place of ${wanted}.`);
    }
}

export const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(2)} ms`;

export const seconds = (time: number): string => `${time.toFixed(2)} s`;

/** On a machine with more to do than it has cores, figures show what its processes do to each other. */
export const load = (): string => `load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}`;

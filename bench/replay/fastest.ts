/** Seconds of the fastest of several runs: everything else that a machine does only slows it. */
export async function fastest(runs: number, work: () => unknown): Promise<number> {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run++) {
        const start = performance.now();
        await work();
        best = Math.min(best, (performance.now() - start) / 1000);
    }
    return best;
}

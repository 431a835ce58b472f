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

/** @throws Error if a figure is not what it must be: then nothing was measured. */
export function requireEqual(what: string, found: number, wanted: number): void {
    if (found !== wanted) {
        throw new Error(`${what}: ${found} in place of ${wanted}.`);
    }
}

/** @throws Error if a figure is not the one in the books of the archive's generator: then nothing was measured. */
export function requireEqual(what: string, found: number, wanted: number): void {
    if (found !== wanted) {
        throw new Error(`${what}: ${found}, and the archive has ${wanted}.`);
    }
}

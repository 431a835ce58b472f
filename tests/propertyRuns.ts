/** How many cases a property is tried with: so many, and EXPLORE times as many where new cases are looked for. */
export const propertyRuns = (usual: number): { readonly numRuns: number } => ({
    numRuns: Math.ceil(usual * Number(process.env.EXPLORE ?? 1)),
});

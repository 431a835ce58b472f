/** What a drill was given cannot be used. The message is for the person who gave it: full sentences, no stack trace. */
export class InputError extends Error {
    public override readonly name = "InputError";

    /** @param problems one full sentence each, all of one input together. */
    constructor(
        headline: string,
        public readonly problems: readonly string[] = [],
    ) {
        super([headline, ...problems.map((problem) => `  - ${problem}`)].join("\n"));
    }
}

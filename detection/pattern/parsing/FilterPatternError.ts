/** A text that CloudWatch Logs would refuse as a filter pattern. `message` is one or two full sentences for people. */
export class FilterPatternError extends Error {
    public override readonly name = "FilterPatternError";

    /**
     * @param reason what is wrong, as a sentence without the position and the full stop.
     * @param position zero-based offset into `pattern` where the trouble starts.
     * @param pattern the whole text.
     * @param intent what the author probably meant, as a sentence, where there is a likely guess.
     */
    constructor(
        public readonly reason: string,
        public readonly position: number,
        public readonly pattern: string,
        public readonly intent?: string,
    ) {
        super([`${reason} (at character ${position + 1}).`, intent].filter(Boolean).join(" "));
    }
}

import { visibleText } from "./render/visibleText";

/** What a drill was given cannot be used. The message is for the person who gave it: full sentences, no stack trace. */
export class InputError extends Error {
    public override readonly name = "InputError";

    /**
     * What the sentences hold of the input is shown as it may be on a terminal.
     *
     * @param problems one full sentence each, all of one input together.
     */
    constructor(
        headline: string,
        public readonly problems: readonly string[] = [],
    ) {
        const lines = [headline, ...problems.map((problem) => `  - ${problem}`)].flatMap((text) => text.split("\n"));
        super(lines.map((line) => visibleText(line)).join("\n"));
    }
}

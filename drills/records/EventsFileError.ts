import { InputError } from "../InputError";

/** A file of CloudTrail records that cannot be used. The message lists every problem in full sentences. */
export class EventsFileError extends InputError {
    /**
     * @param path the file, as the person named it.
     * @param problems one full sentence each.
     */
    constructor(
        public readonly path: string,
        problems: readonly string[],
    ) {
        super(`The events file ${path} cannot be used:`, problems);
    }
}

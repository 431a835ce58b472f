import * as pulumi from "@pulumi/pulumi";

/**
 * Settings that cannot work, all of them at once. A `RunError`, so that the engine prints the message without a stack
 * trace and the program ends with exit code 1.
 */
export class SettingsError extends pulumi.RunError {
    public override readonly name = "SettingsError";

    /**
     * @param subject what was refused, as the beginning of a sentence: `The configuration of stack "dev"`.
     * @param problems one full sentence or two each: the setting, the value found, the value wanted, what to do.
     */
    constructor(
        public readonly subject: string,
        public readonly problems: readonly string[],
    ) {
        super([`${subject} cannot be used:`, ...problems.map((problem) => `- ${problem}`)].join("\n"));
    }
}

/** @throws SettingsError if there is any problem. */
export function refuseAnyOf(subject: string, problems: readonly string[]): void {
    if (problems.length > 0) {
        throw new SettingsError(subject, problems);
    }
}

import { inspect } from "node:util";
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
        const message = [`${subject} cannot be used:`, ...problems.map((problem) => `- ${problem}`)].join("\n");
        super(message);
        // The SDK puts "error serializing property …" before the message of an error that it passes on, once for every
        // resource that waits for the failed one. A person needs the message alone.
        Object.defineProperty(this, "message", { get: () => message, set: () => {} });
        // The runner inspects every error that ends a program; with the promises that it hangs on one, that takes long.
        Object.defineProperty(this, inspect.custom, { value: () => message });
    }
}

/** @throws SettingsError if there is any problem. */
export function refuseAnyOf(subject: string, problems: readonly string[]): void {
    if (problems.length > 0) {
        throw new SettingsError(subject, problems);
    }
}

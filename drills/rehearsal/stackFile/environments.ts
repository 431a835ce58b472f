import { InputError } from "../../InputError";
import { asMap } from "./projectFile";
import type { EngineValue } from "./YamlDecoder";

/**
 * The environments of Pulumi ESC from which a stack takes settings beside its file: a list of names, or a definition in
 * place of one. A rehearsal opens none, as that takes an account of Pulumi Cloud.
 *
 * @param written `environment` of the stack file.
 */
export function environmentsIn(written: EngineValue | undefined): readonly string[] {
    const definition = asMap(written);
    if (definition !== undefined) {
        return [...environmentsIn(definition.imports), "one of its own"];
    }
    // An entry can be a map as well, of a name and how it is merged.
    return [written ?? []].flat().map((entry) => String(Object.keys(asMap(entry) ?? {})[0] ?? entry));
}

/** What a person must know of an answer where environments are left out: one sentence. */
export const environmentsText = (names: readonly string[]): string =>
    `The stack takes settings from environments of Pulumi ESC as well (${names.join(", ")}), which are not opened here: what is absent may be set there.`;

/**
 * Runs a step for a stack. What is refused for want of a setting that an environment may set is not called missing.
 *
 * @throws {InputError} of the step, with a sentence on the environments in front.
 */
export async function withEnvironments<T>(names: readonly string[], step: () => Promise<T>): Promise<T> {
    try {
        return await step();
    } catch (error) {
        if (!(error instanceof InputError) || names.length === 0) {
            throw error;
        }
        const advice = "To rehearse it, set it in a copy of the stack file, under 'config'. Without the environments:";
        throw new InputError(`${environmentsText(names)} ${advice}\n${error.message}`);
    }
}

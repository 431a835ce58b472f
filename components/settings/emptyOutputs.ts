import * as pulumi from "@pulumi/pulumi";

/** What is wrong with a setting that was given an output without a value, in sentences. */
export const emptyOutputProblem = (setting: string): string =>
    `${setting} is set to an output that has no value. Check what it is taken from, or leave it out.`;

/**
 * Paths of what was given as an output or promise and came out as nothing, such as an output that another stack does not
 * have. It is not the same as left out: what is created was decided while it was still to come.
 */
export function emptyOutputs(given: unknown, resolved: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
    if (pulumi.Output.isInstance(given) || given instanceof Promise) {
        return resolved === undefined || resolved === null ? [[...path]] : [];
    }
    if (typeof given !== "object" || given === null) {
        return [];
    }
    return Object.entries(given).flatMap(([name, value]) => {
        const key = Array.isArray(given) ? Number(name) : name;
        return emptyOutputs(value, (resolved as Record<PropertyKey, unknown> | undefined)?.[key], [...path, key]);
    });
}

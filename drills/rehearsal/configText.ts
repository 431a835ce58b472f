/** A config value as the engine hands it to a program: text as it is, anything structured as JSON text. */
export function configText(value: unknown): string {
    return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * Compares a config value with the type that `Pulumi.yaml` declares for it, as `pulumi preview` does before it runs a
 * program.
 *
 * @returns undefined if it fits or no type is declared; else the rest of a sentence that starts with the key.
 */
export function mismatchWith(type: string | undefined, value: unknown): string | undefined {
    const fits = type === undefined ? undefined : fitsType[type];
    if (fits === undefined || fits(value)) {
        return undefined;
    }
    return `must be of type '${type}', and is ${describe(value, type !== "object" && type !== "array")}.`;
}

const fitsType: Readonly<Record<string, (value: unknown) => boolean>> = {
    string: (value) => typeof value !== "object",
    boolean: (value) => typeof value === "boolean" || value === "true" || value === "false",
    integer: (value) => Number.isInteger(value) || (typeof value === "string" && /^[+-]?\d+$/.test(value)),
    array: (value) => Array.isArray(value),
    object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
};

/** What was found. A text where named parts are wanted is not shown: it can be an endpoint that is a secret. */
function describe(value: unknown, isShown: boolean): string {
    if (value === null) {
        return "empty";
    }
    if (Array.isArray(value)) {
        return "a list";
    }
    if (typeof value === "string" && !isShown) {
        return "a string";
    }
    return typeof value === "object" ? "a map" : `the ${typeof value} ${JSON.stringify(value)}`;
}

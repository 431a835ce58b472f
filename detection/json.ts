/** The value of a JSON text; undefined if it is none. */
export function parsedJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The object of a JSON text; undefined if it is none, or no JSON. */
export function parsedObject(text: string): JsonObject | undefined {
    const value = parsedJson(text);
    return isObject(value) ? value : undefined;
}

export function isObject(value: unknown): value is JsonObject {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The elements of a list; of anything else, a list of it. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

export const isText = (value: unknown): value is string => typeof value === "string";

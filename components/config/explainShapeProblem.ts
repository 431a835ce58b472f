import { closest, distance } from "fastest-levenshtein";
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with the shape of the settings, in sentences for people.
 *
 * @param knownKeys the keys that an object at a path may have, for a guess at what was meant.
 */
export function explainShapeProblem(
    issue: Issue,
    settings: unknown,
    knownKeys: (path: PropertyKey[]) => string[],
): string[] {
    const path = issue.path.map(String).join(".");
    if (issue.code === "unrecognized_keys") {
        return issue.keys.map((key) => explainUnknownKey(path, key, knownKeys(issue.path)));
    }
    const found = describe(valueAt(settings, issue.path));
    const wanted = issue.code === "invalid_type" ? (typeNames[issue.expected] ?? issue.expected) : "another value";
    return found === undefined
        ? [`${path} is missing; it must be ${wanted}. Add it.`]
        : [`${path} is ${found}; it must be ${wanted}. Correct it.`];
}

const typeNames: Readonly<Record<string, string>> = {
    string: "text",
    number: "a number",
    boolean: "true or false",
    array: "a list",
    object: "an object with named settings",
    record: "an object with named entries",
};

/** A key that is one or two slips away from a known one is taken for that one. */
function explainUnknownKey(path: string, key: string, known: string[]): string {
    const where = path === "" ? "this program" : path;
    const guess = known.length > 0 ? closest(key, known) : undefined;
    const isNear = guess !== undefined && distance(key.toLowerCase(), guess.toLowerCase()) <= 1 + key.length / 4;
    return (
        `${path === "" ? key : `${path}.${key}`} is not a setting of ${where}` +
        (isNear ? `; did you mean ${guess}? Rename it, or remove it.` : `; it has ${known.join(", ")}. Remove it.`)
    );
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
    return path.reduce<unknown>(
        (inner, key) =>
            typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
        value,
    );
}

/** The kind of a value and never its text, which can be a secret. */
function describe(value: unknown): string | undefined {
    if (value === undefined) {
        return undefined;
    }
    if (value === null) {
        return "empty";
    }
    if (Array.isArray(value)) {
        return "a list";
    }
    if (typeof value === "object") {
        return "an object";
    }
    return typeof value === "string" ? "text" : typeof value === "number" ? `the number ${value}` : String(value);
}

import type { z } from "zod";
import { guessOr } from "./nearestName";
import { pathPart, pathText, quoted } from "./quoted";
import { valueAt } from "./valueAt";

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
    if (issue.code === "unrecognized_keys") {
        return issue.keys.map((key) => explainUnknownKey(pathText(issue.path), key, knownKeys(issue.path)));
    }
    const path = pathText(issue.path) || "args";
    const value = valueAt(settings, issue.path);
    const expected = issue.code === "invalid_type" ? issue.expected : "";
    const isInShort = expected === "object" && shortForms.includes(issue.path.at(-1) ?? "");
    const wanted = `${isInShort ? "true, or " : ""}${typeNames[expected] ?? "another value"}`;
    return value === undefined
        ? [`${path} is missing; it must be ${wanted}. Add it.`]
        : [
              `${path} is ${describe(value, !issue.path.includes("subscriptions"))}; it must be ${wanted}. ` +
                  remedy(issue.path, value, expected),
          ];
}

const typeNames: Readonly<Record<string, string>> = {
    string: "text",
    number: "a number",
    boolean: "true or false",
    array: "a list",
    object: "an object with named settings",
    record: "an object with named entries",
};

function explainUnknownKey(path: string, key: string, known: string[]): string {
    const [where, name] = path === "" ? ["this program", pathPart(key)] : [path, `${path}.${pathPart(key)}`];
    const refusal = `${name} is not a setting of ${where}`;
    const [start = ""] = key.split(/[.[]/);
    return start !== key && known.includes(start)
        ? `${refusal}: all of it was taken for one name. Set it again with pulumi config set --path, and remove this one.`
        : refusal +
              guessOr(
                  `; it has ${known.join(", ")}. Rename it to one of them, or remove it.`,
                  key,
                  known,
                  "Rename it, or remove it.",
              );
}

function remedy(path: readonly PropertyKey[], value: unknown, expected: string): string {
    if (expected === "string" && typeof value === "number" && path.some((key) => accountNumbers.includes(key))) {
        return accountInQuotes;
    }
    if (expected === "string" && (typeof value === "number" || typeof value === "boolean")) {
        return "Put it in quotes.";
    }
    if (expected === "array" && typeof value === "string") {
        return "Put it in square brackets.";
    }
    if (expected === "object" && value === true) {
        return "Write its settings in braces, or {} where it needs none.";
    }
    const isQuoted = typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
    return expected === "number" && isQuoted ? "Remove the quotes." : "Correct it.";
}

/** What to do where the number of an account is no text. */
export const accountInQuotes =
    "Write all 12 digits, in quotes: of a number, YAML drops leading zeros or takes them for a sign of octal.";

/** Settings whose object has a short form, for all of its defaults. */
const shortForms: readonly PropertyKey[] = ["details"];

/** Settings that hold the numbers of accounts. */
const accountNumbers: readonly PropertyKey[] = ["account", "subscriptionReaders"];

/** What was found. The text of a subscription's setting is not shown: it can be a secret. */
function describe(value: unknown, isShown: boolean): string {
    switch (typeof value) {
        case "object":
            return value === null ? "empty" : Array.isArray(value) ? "a list" : "an object";
        case "boolean":
            return String(value);
        case "string":
            return isShown ? `the text ${quoted(value)}` : "text";
        default:
            return isShown ? `the number ${String(value)}` : "a number";
    }
}

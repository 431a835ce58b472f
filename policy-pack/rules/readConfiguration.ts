import type { PolicyConfigSchema } from "@pulumi/policy";
import { closest } from "fastest-levenshtein";
import * as z from "zod/mini";

/** The schema as Pulumi shows it, and as its CLI checks a configuration file against it. */
export function configSchema(settings: z.ZodMiniObject): PolicyConfigSchema {
    return { properties: z.toJSONSchema(settings, { io: "input" }).properties as PolicyConfigSchema["properties"] };
}

/**
 * Reads the configuration of one policy and fills in the defaults, which only the CLI knows to do. Reports everything
 * that is wrong with it, unknown settings above all, which the CLI lets pass in silence.
 */
export function readConfiguration<Settings extends z.ZodMiniObject>(
    settings: Settings,
    configuration: object,
): { readonly settings: z.infer<Settings> } | { readonly problems: readonly string[] } {
    const result = z.safeParse(settings, configuration);
    return result.success
        ? { settings: result.data }
        : {
              problems: result.error.issues.flatMap((issue) =>
                  describeIssue(issue, configuration, Object.keys(settings.shape)),
              ),
          };
}

function describeIssue(issue: z.core.$ZodIssue, configuration: unknown, names: readonly string[]): string[] {
    if (issue.code === "unrecognized_keys") {
        return issue.keys.map(
            (key) =>
                `There is no setting '${key}'; did you mean '${closest(key, names)}'? The settings are ${names.join(", ")}.`,
        );
    }
    const setting = issue.path.reduce<string>(
        (name, key) =>
            typeof key === "number" ? `${name}[${key}]` : name === "" ? String(key) : `${name}.${String(key)}`,
        "",
    );
    const found = issue.path.reduce<unknown>(
        (value, key) => (value as Record<PropertyKey, unknown>)[key],
        configuration,
    );
    return [`The setting '${setting}' is ${JSON.stringify(found)}; it must be ${wanted(issue)}.`];
}

function wanted(issue: z.core.$ZodIssue): string {
    switch (issue.code) {
        case "invalid_value":
            return `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
        case "too_small":
            return issue.origin === "array" ? "a list that is not empty" : `at least ${issue.minimum}`;
        case "invalid_type":
            return kinds[issue.expected] ?? `of the type ${issue.expected}`;
        default:
            return "another value";
    }
}

const kinds: Readonly<Record<string, string>> = {
    string: "a text",
    int: "a whole number",
    number: "a whole number",
    boolean: "true or false",
    array: "a list of texts",
};

import type { PolicyConfigSchema } from "@pulumi/policy";
import { closest } from "fastest-levenshtein";
import * as z from "zod/mini";

/** The schema as Pulumi shows it, and as its CLI checks a configuration file against it. */
export function configSchema(settings: z.ZodMiniObject): PolicyConfigSchema {
    const { properties } = z.toJSONSchema(settings, {
        io: "input",
        override: ({ jsonSchema }) => leaveToFormat(jsonSchema),
    });
    return { properties: properties as PolicyConfigSchema["properties"] };
}

/** The CLI reports a wrong day by its format, and by the regular expression that says the same to nobody. */
function leaveToFormat(schema: z.core.JSONSchema.BaseSchema): void {
    if (schema.format === "date") {
        delete schema.pattern;
    }
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
              problems: result.error.issues.flatMap((issue) => describeIssue(issue, configuration, settings)),
          };
}

function describeIssue(issue: z.core.$ZodIssue, configuration: unknown, settings: z.ZodMiniObject): string[] {
    const setting = nameOf(issue.path);
    if (issue.code === "unrecognized_keys") {
        const names = namesAt(settings, issue.path);
        const list = names.length > mostListed ? "" : ` The settings are ${names.join(", ")}.`;
        return issue.keys.map(
            (key) =>
                `There is no setting '${nameOf([...issue.path, key])}'; did you mean '${nameOf([...issue.path, closest(key, names)])}'?${list}`,
        );
    }
    const found = issue.path.reduce<unknown>(
        (value, key) => (value as Record<PropertyKey, unknown>)[key],
        configuration,
    );
    return [
        found === undefined
            ? `The setting '${setting}' is missing; it must be ${wanted(issue)}.`
            : `The setting '${setting}' is ${JSON.stringify(found)}; it must be ${wanted(issue)}.`,
    ];
}

/** How many settings a message lists at most. */
const mostListed = 12;

const nameOf = (path: readonly PropertyKey[]): string =>
    path.reduce<string>(
        (name, key) =>
            typeof key === "number" ? `${name}[${key}]` : name === "" ? String(key) : `${name}.${String(key)}`,
        "",
    );

/** The names that are known in a part of the settings. */
function namesAt(settings: z.ZodMiniObject, path: readonly PropertyKey[]): string[] {
    const part = path.reduce<JsonSchema>(
        ({ properties, additionalProperties }, key) => properties?.[String(key)] ?? additionalProperties ?? {},
        z.toJSONSchema(settings, { io: "input" }) as JsonSchema,
    );
    return part.propertyNames?.enum ?? Object.keys(part.properties ?? {});
}

interface JsonSchema {
    readonly properties?: Readonly<Record<string, JsonSchema>>;
    readonly additionalProperties?: JsonSchema;
    readonly propertyNames?: { readonly enum?: string[] };
}

function wanted(issue: z.core.$ZodIssue): string {
    switch (issue.code) {
        case "invalid_value":
            return `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
        case "too_small":
            return (
                { array: "a list that is not empty", string: "a text that is not empty" }[issue.origin as string] ??
                `at least ${issue.minimum}`
            );
        case "invalid_type":
            return kinds[issue.expected] ?? `of the type ${issue.expected}`;
        case "invalid_format":
            return "a day that there is, such as 2027-03-31";
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
    record: 'an object with a reason for each code, such as { "TRAIL_OUTSIDE": { "reason": "…" } }',
    object: 'an object such as { "reason": "…", "until": "2027-03-31" }',
};

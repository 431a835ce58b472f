import type { PackageSpec, Property } from "@pulumi/pulumi/provider/experimental/schema";
import { z } from "zod";
import { notationOf, type SettingName, settingsShape } from "../components/monitor/settingsShape";

/** A part of a JSON schema, draft 7, which is what editors read of YAML. */
type Schema = Readonly<Record<string, unknown>>;

type Properties = Readonly<Record<string, Schema>>;

/**
 * The JSON schema of a stack file (`Pulumi.<stack>.yaml`), for editors: the settings of the program in their shapes, with
 * the doc comments of the arguments. Wherever a text can stand, its encrypted form can, and so can a whole setting's.
 *
 * @param components Pulumi's schema of the components, which has the doc comments.
 */
export function stackFileSchema(components: PackageSpec): Schema {
    // The project of this repository is called like its package; settings of one that is called otherwise look the same.
    const project = components.name;
    const names = Object.keys(settingsShape.shape) as SettingName[];
    const { properties } = z.toJSONSchema(settingsShape, { target: "draft-07", override: admitEncrypted }) as {
        properties: Properties;
    };
    const args = components.resources[`${project}:index:FoundationsMonitor`]?.inputProperties ?? {};
    const settings = names.map((name) => {
        const setting = described(properties[name] ?? {}, args[name], components);
        return [`${project}:${name}`, topLevel(name, setting)] as const;
    });
    return {
        $schema: "http://json-schema.org/draft-07/schema#",
        title: `Stack file of ${project}`,
        description: "Pulumi.<stack>.yaml: the settings of one account, and of Pulumi's providers.",
        type: "object",
        properties: {
            config: {
                type: ["object", "null"],
                properties: { ...Object.fromEntries(settings), ...ofProviders },
                patternProperties: {
                    ...Object.fromEntries(
                        names.map((name) => [
                            `^((?!(aws|aws-native|pulumi|${project}):)[^:]+:)?${name}$`,
                            { $ref: `#/properties/config/properties/${project}:${name}` },
                        ]),
                    ),
                    [`^(${project}:)?(?!(${names.join("|")})$)[^:]+$`]: false,
                },
            },
        },
        definitions: { encrypted },
    };
}

/** What `pulumi config set --secret` writes. */
const encrypted: Schema = {
    description: "A value that pulumi config set --secret has encrypted.",
    type: "object",
    properties: { secure: { type: "string" } },
    required: ["secure"],
    additionalProperties: false,
};

const orEncrypted = (schema: Schema): Schema => ({ if: { $ref: "#/definitions/encrypted" }, else: schema });

/** Whoever writes `012345678901` without quotes has written the number 12345678901. */
const ofProviders: Properties = {
    "aws:region": { description: "The home Region of the trail.", type: "string" },
    "aws:allowedAccountIds": {
        description:
            "The account that the stack is for, so that the credentials of another one are refused. Twelve digits, in " +
            "quotes: YAML takes the zero off a number.",
        ...orEncrypted({ type: ["array", "string"], items: { type: "string", pattern: "^\\d{12}$" } }),
    },
};

/** Pulumi hands over each setting as text, so that its own command writes numbers and switches as texts. */
function topLevel(name: SettingName, { description, ...setting }: Schema): Schema {
    switch (notationOf(name)) {
        case "text":
            return { description, ...setting };
        case "boolean":
            return { description, ...orEncrypted({ enum: [true, false, "true", "false"] }) };
        case "number":
            return { description, ...orEncrypted({ type: ["number", "string"], pattern: "^-?\\d+(\\.\\d+)?$" }) };
        case "object":
            return { description, ...orEncrypted(setting) };
    }
}

/** Within a setting, a text alone can be encrypted: what is decrypted is a text. */
function admitEncrypted({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: Record<string, unknown> }): void {
    delete jsonSchema.propertyNames;
    if (zodSchema instanceof z.ZodString) {
        const text = { ...jsonSchema };
        for (const key of Object.keys(text)) {
            delete jsonSchema[key];
        }
        Object.assign(jsonSchema, orEncrypted(text));
    }
}

/** A schema with the doc comments of the properties in it. */
function described(schema: Schema, property: Property | undefined, components: PackageSpec): Schema {
    const { $ref, description, additionalProperties, items, oneOf } = (property ?? {}) as Described;
    if (oneOf !== undefined) {
        const short = oneOf.filter((form) => form.$ref === undefined);
        const whole = oneOf.find((form) => form.$ref !== undefined);
        return { ...describedBy(description), anyOf: [...short, described(schema, whole, components)] };
    }
    const properties = components.types[$ref?.replace("#/types/", "") ?? ""]?.properties;
    const within = (key: string, inner: Property | undefined): Schema =>
        typeof schema[key] === "object" && inner !== undefined
            ? { [key]: described(schema[key] as Schema, inner, components) }
            : {};
    return {
        ...describedBy(description),
        ...schema,
        ...within("additionalProperties", additionalProperties),
        ...within("items", items),
        ...(properties && {
            properties: Object.fromEntries(
                Object.entries(schema.properties as Properties).map(([name, inner]) => [
                    name,
                    described(inner, properties[name], components),
                ]),
            ),
        }),
    };
}

const describedBy = (comment: string | undefined): Schema =>
    comment === undefined ? {} : { description: comment.replaceAll("\n", " ") };

interface Described {
    readonly $ref?: string;
    readonly description?: string;
    readonly additionalProperties?: Property;
    readonly items?: Property;
    readonly oneOf?: readonly (Property & Described)[];
}

import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { Analyzer } from "@pulumi/pulumi/provider/experimental/analyzer";
import { generateSchema } from "@pulumi/pulumi/provider/experimental/schema";

const folder = path.join(__dirname, "..", "..", "components");
const snapshot = path.join(__dirname, "..", "data", "component-schema.json");

interface Described {
    readonly description?: string;
}

interface Schema {
    readonly types: Readonly<Record<string, { readonly properties: Readonly<Record<string, Described>> }>>;
    readonly resources: Readonly<
        Record<
            string,
            Described & Readonly<Record<"inputProperties" | "properties", Readonly<Record<string, Described>>>>
        >
    >;
}

const componentNames = [
    "AccountAlarms",
    "AlarmTopic",
    "AuditTrail",
    "ConsoleSignInFailureMonitor",
    "MetricFilterAlarm",
    "MonitorDashboard",
    "SignInGuards",
] as const;

/** What `pulumi package get-schema ./components` makes of the components, by the same analyzer. */
function componentSchema(): Schema {
    const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const { components, typeDefinitions, dependencies } = new Analyzer(
        folder,
        manifest.name,
        manifest,
        new Set(componentNames),
    ).analyze();
    const { name, version, description } = manifest;
    const schema = generateSchema(name, version, description, components, typeDefinitions, dependencies);
    return JSON.parse(JSON.stringify(schema, (key, value) => (isLeftOutByCli(key, value) ? undefined : value)));
}

/** The CLI, which writes the file, drops empty lists, and the mark of optional properties for the lists of required ones. */
const isLeftOutByCli = (key: string, value: unknown): boolean =>
    key === "optional" || (Array.isArray(value) && value.length === 0);

describe("the components' schema, for programs in other languages", () => {
    let schema: Schema;
    before(() => {
        schema = componentSchema();
    });

    it("describes every component, input, output and nested setting", () => {
        const bare = [
            ...Object.entries(schema.resources).flatMap(([token, resource]) => [
                ...(resource.description ? [] : [token]),
                ...undescribed(token, resource.inputProperties),
                ...undescribed(token, resource.properties),
            ]),
            ...Object.entries(schema.types).flatMap(([token, { properties }]) => undescribed(token, properties)),
        ];
        assert.equal(Object.keys(schema.resources).length, componentNames.length);
        assert.deepEqual(bare, []);
    });

    it("is the one that was published: npx pulumi package get-schema ./components > tests/data/component-schema.json", () => {
        const { resources, types }: Schema = JSON.parse(readFileSync(snapshot, "utf8"));
        assert.deepEqual(schema.resources, resources);
        assert.deepEqual(schema.types, types);
    });
});

const undescribed = (token: string, properties: Readonly<Record<string, Described>>): string[] =>
    Object.entries(properties).flatMap(([name, { description }]) => (description ? [] : [`${token} ${name}`]));

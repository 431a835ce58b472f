import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import * as components from "../../components";
import manifest from "../../plugin/package.json";
import schema from "../../plugin/schema.json";

interface Described {
    readonly description?: string;
}

type Properties = Readonly<Record<string, Described>>;

const types: Readonly<Record<string, { readonly properties: Properties }>> = schema.types;
const resources: Readonly<
    Record<string, Described & { readonly inputProperties: Properties; readonly properties: Properties }>
> = schema.resources;

const nameOf = (token: string) => token.split(":").at(-1) ?? "";

const undescribed = (token: string, properties: Properties): string[] =>
    Object.entries(properties).flatMap(([name, { description }]) => (description ? [] : [`${token} ${name}`]));

// That it is up to date is for npm run check to say: the schema is one of the generated documents.
describe("the components' schema, for programs in other languages", () => {
    it("has every component, by the name of its class", () => {
        const classes = Object.entries(components).flatMap(([name, value]) =>
            Object.getPrototypeOf(value) === pulumi.ComponentResource ? [name] : [],
        );
        assert.deepEqual(Object.keys(resources).map(nameOf).sort(), classes.sort());
    });

    it("describes every component, input, output and nested setting", () => {
        const bare = [
            ...Object.entries(resources).flatMap(([token, resource]) => [
                ...(resource.description ? [] : [token]),
                ...undescribed(token, resource.inputProperties),
                ...undescribed(token, resource.properties),
            ]),
            ...Object.entries(types).flatMap(([token, { properties }]) => undescribed(token, properties)),
        ];
        assert.deepEqual(bare, []);
    });

    it("names no type as SDK generators name the inputs of one, and none like a component", () => {
        const names = Object.keys(types).map(nameOf);
        const taken = Object.keys(resources).map(nameOf);
        assert.deepEqual(
            names.filter((name) => name.endsWith("Args") || taken.includes(name)),
            [],
        );
    });

    it("lets the Go generator write the input type of an object that stands in plain maps alone", () => {
        assert.deepEqual(schema.language.go, { respectSchemaVersion: true, generateExtraInputTypes: true });
    });

    it("says what a registry asks for, as the manifest of the plug-in does", () => {
        const { name, displayName, version, description, license, homepage, repository, publisher, namespace } = schema;
        assert.deepEqual(
            { name, version, description, license, homepage, publisher },
            {
                name: manifest.name,
                version: manifest.version,
                description: manifest.description,
                license: manifest.license,
                homepage: manifest.homepage,
                publisher: manifest.author.name,
            },
        );
        assert.equal(displayName, "Foundations Monitor");
        assert.equal(manifest.repository.url, `git+${repository}.git`);
        assert.equal(repository, `https://github.com/${namespace}/foundations-monitor`);
        assert.deepEqual(schema.keywords, [...manifest.keywords, "kind/component", "category/cloud"]);
    });
});

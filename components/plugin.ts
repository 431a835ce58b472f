import * as pulumi from "@pulumi/pulumi";
import schema from "../plugin/schema.json";
import * as components from ".";

type Component = new (
    name: string,
    args: pulumi.Inputs,
    opts: pulumi.ComponentResourceOptions,
) => pulumi.ComponentResource & Readonly<Record<string, unknown>>;

/** A resource of the schema, by its token. */
const resources: Readonly<Record<string, { readonly properties: object }>> = schema.resources;

/** Makes the component that a program of another language asks for, and reads the outputs that the schema promises. */
async function construct(
    name: string,
    type: string,
    args: pulumi.Inputs,
    opts: pulumi.ComponentResourceOptions,
): Promise<pulumi.provider.ConstructResult> {
    const resource = resources[type];
    const className = type.split(":").at(-1) ?? type;
    if (resource === undefined) {
        const known = Object.keys(resources).join(", ");
        throw new Error(`The package ${schema.name} ${schema.version} has no component ${type}. It has ${known}.`);
    }
    const Component = (components as unknown as Readonly<Record<string, Component>>)[className] as Component;
    const component = new Component(name, args, opts);
    const outputs = Object.keys(resource.properties).map((output) => [output, component[output]]);
    return { urn: component.urn, state: Object.fromEntries(outputs) };
}

// Starts a server, so that nothing else imports this file. With the schema committed, the start analyses no types.
pulumi.provider.main({ version: schema.version, schema: JSON.stringify(schema), construct }, process.argv.slice(2));

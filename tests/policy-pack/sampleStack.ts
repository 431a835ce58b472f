import * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { unknownText } from "./stackResource";

/** A stack as its author sees it: resources by name, with references to each other's outputs among their inputs. */
export type SampleStack = Readonly<Record<string, SampleResource>>;

export interface SampleResource {
    readonly type: string;
    readonly inputs: Readonly<Record<string, unknown>>;
    /** What is known only after the deployment. */
    readonly outputs?: Readonly<Record<string, unknown>>;
    /** Default: the stack's own provider, in eu-north-1. */
    readonly provider?: SampleProvider;
    /** Has no provider. */
    readonly isComponent?: boolean;
    /** Name of the component of the stack that it belongs to. Default: the stack itself. */
    readonly parent?: string;
    /** Read from AWS and not created, as by `Topic.get`: its values are known, and the engine shows no such resource. */
    readonly isRead?: boolean;
}

export interface SampleProvider {
    readonly name: string;
    /** Its inputs. */
    readonly inputs: Readonly<Record<string, string>>;
}

export const defaultProvider: SampleProvider = { name: "default_7_48_0", inputs: { region: "eu-north-1" } };

/** What the engine knows of references: all of it, only what they refer to, or not even that. */
export type Knowledge = "update" | "preview" | "preview without edges";
export const knowledges: readonly Knowledge[] = ["update", "preview", "preview without edges"];

/** The output of another resource of the stack; `apply` makes something else of it. */
export const refer = (resource: string, output: string, apply?: (value: string) => unknown): Reference =>
    new Reference(resource, output, apply);

class Reference {
    public constructor(
        public readonly resource: string,
        public readonly output: string,
        public readonly apply: (value: string) => unknown = (value) => value,
    ) {}
}

/** The value as JSON text, which is not known as long as anything inside is not. */
export const asJson = (value: unknown): JsonText => new JsonText(value);

class JsonText {
    public constructor(public readonly value: unknown) {}
}

/** The stack as the engine hands it to a policy pack. */
export function analyzerResources(
    stack: SampleStack,
    knowledge: Knowledge,
    place: StackPlace = {},
): analyzer.AnalyzerResource[] {
    const { project = "sample", stack: name = "dev" } = place;
    const urnOf = (type: string, resource: string) => `urn:pulumi:${name}::${project}::${type}::${resource}`;
    const stackUrn = urnOf("pulumi:pulumi:Stack", `${project}-${name}`);
    const created = Object.entries(stack).filter(([, { isRead }]) => !isRead);
    const resources = created.map(([logicalName, resource]) => {
        const { type, inputs, outputs = {}, provider = defaultProvider, isComponent = false, parent } = resource;
        const component = parent === undefined ? undefined : stack[parent];
        const properties: Record<string, unknown> = {};
        const edges: Record<string, string[]> = {};
        const resolve = (value: unknown, key: string): unknown => {
            if (value instanceof Reference) {
                const target = stack[value.resource];
                if (target === undefined) {
                    throw new Error(`The sample stack has no resource '${value.resource}'.`);
                }
                const known = target.inputs[value.output];
                if (knowledge === "update" || target.isRead) {
                    return value.apply((target.outputs?.[value.output] ?? resolve(known, key)) as string);
                }
                edges[key] = [...(edges[key] ?? []), urnOf(target.type, value.resource)];
                const isKnown = !(target.outputs && value.output in target.outputs) && !(known instanceof Reference);
                return isKnown ? value.apply(known as string) : unknownText;
            }
            if (value === unknownText) {
                edges[key] ??= [];
            }
            if (Array.isArray(value)) {
                return value.map((element) => resolve(element, key));
            }
            if (value instanceof JsonText) {
                const text = JSON.stringify(resolve(value.value, key));
                return text.includes(unknownText) ? unknownText : text;
            }
            return value !== null && typeof value === "object"
                ? Object.fromEntries(Object.entries(value).map(([inner, part]) => [inner, resolve(part, key)]))
                : value;
        };
        for (const [key, value] of Object.entries(inputs)) {
            properties[key] = resolve(value, key);
        }
        for (const [key, value] of Object.entries(outputs)) {
            properties[key] ??= knowledge === "update" ? value : unknownText;
        }
        return analyzerResource(type, logicalName, urnOf(type, logicalName), properties, {
            edges: knowledge === "preview" ? edges : {},
            parent: component === undefined ? stackUrn : urnOf(component.type, parent ?? ""),
            ...(!isComponent && {
                provider: { ...provider, urn: urnOf("pulumi:providers:aws", provider.name) },
            }),
        });
    });
    return [analyzerResource("pulumi:pulumi:Stack", `${project}-${name}`, stackUrn, {}), ...resources];
}

export interface StackPlace {
    readonly project?: string;
    readonly stack?: string;
}

export interface ResourceLinks {
    /** URNs by property. */
    readonly edges?: Readonly<Record<string, readonly string[]>>;
    readonly parent?: string;
    readonly provider?: SampleProvider & { readonly urn: string };
}

export function analyzerResource(
    type: string,
    name: string,
    urn: string,
    properties: object,
    { edges = {}, parent = "", provider }: ResourceLinks = {},
): analyzer.AnalyzerResource {
    const resource = new analyzer.AnalyzerResource()
        .setType(type)
        .setName(name)
        .setUrn(urn)
        .setParent(parent)
        .setOptions(new analyzer.AnalyzerResourceOptions())
        .setProperties(Struct.fromJavaScript(withoutUndefined(properties)));
    for (const [key, urns] of Object.entries(edges)) {
        resource
            .getPropertydependenciesMap()
            .set(key, new analyzer.AnalyzerPropertyDependencies().setUrnsList([...urns]));
    }
    if (provider !== undefined) {
        resource.setProvider(
            new analyzer.AnalyzerProviderResource()
                .setType("pulumi:providers:aws")
                .setName(provider.name)
                .setUrn(provider.urn)
                .setProperties(Struct.fromJavaScript({ ...provider.inputs })),
        );
    }
    return resource;
}

const withoutUndefined = (properties: object) => JSON.parse(JSON.stringify(properties));

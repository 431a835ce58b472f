import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import { analyzerResource } from "../policy-pack/sampleStack";
import { unknownText } from "../policy-pack/stackResource";

/** A stack that somebody else wrote, in the words of a data file under `tests/data/foreignStacks`. */
export interface ForeignStack {
    readonly about: string;
    readonly right: Readonly<Record<Shape, Answer>>;
    readonly providers: Readonly<Record<string, Provider>>;
    /** By logical name. `{ ref: "name.output" }`, `{ text: [parts] }` and `{ json: value }` stand for what is computed. */
    readonly stack: Readonly<Record<string, Resource>>;
}

export type Shape = "preview" | "update";

/** What is right to say of a stack. */
export interface Answer {
    readonly verdicts: readonly ("told" | "lost" | "open")[];
    /** Where it is lost: all of `hops`, and of others only `alsoHops`. Left out: wherever. */
    readonly hops?: readonly string[];
    readonly alsoHops?: readonly string[];
    /** Which must be among the codes that are reported. */
    readonly codes?: readonly string[];
}

interface Provider {
    readonly name: string;
    readonly type?: string;
    readonly inputs: Readonly<Record<string, string>>;
}

interface Resource {
    readonly type: string;
    readonly inputs: Readonly<Record<string, unknown>>;
    /** What is known only after the deployment. */
    readonly outputs: Readonly<Record<string, unknown>>;
    /** Default: `default`. */
    readonly provider?: string;
    /** Logical name. */
    readonly parent?: string;
    /** Read from AWS and not created: its values are known, and the engine shows no such resource. */
    readonly isRead?: boolean;
}

const folder = join(__dirname, "..", "data", "foreignStacks");

export function foreignStacks(): readonly (readonly [name: string, stack: ForeignStack])[] {
    return readdirSync(folder)
        .sort()
        .map((file) => [file.replace(/\.json$/, ""), JSON.parse(readFileSync(join(folder, file), "utf8"))]);
}

/** The stack as the engine hands it to a policy pack, with the edges that a preview gives. */
export function foreignResources({ stack, providers }: ForeignStack, shape: Shape): analyzer.AnalyzerResource[] {
    const stackUrn = urnOf("pulumi:pulumi:Stack", "sample-dev");
    const resources = Object.entries(stack)
        .filter(([, { isRead }]) => !isRead)
        .map(([name, resource]) => {
            const { type, provider = "default", parent } = resource;
            const { name: providerName, type: providerType, inputs = {} } = providers[provider] ?? {};
            const edges: Record<string, string[]> = {};
            const properties: Record<string, unknown> = {};
            for (const [key, value] of Object.entries(resource.inputs)) {
                edges[key] = [];
                properties[key] = resolve(stack, value, shape, edges[key]);
            }
            for (const [key, value] of Object.entries(resource.outputs)) {
                properties[key] ??= shape === "update" ? value : unknownText;
            }
            return analyzerResource(type, name, urnOf(type, name), properties, {
                edges: shape === "preview" ? edges : {},
                parent: parent === undefined ? stackUrn : urnOf(stack[parent]?.type ?? "", parent),
                ...(providerName !== undefined && {
                    provider: {
                        name: providerName,
                        inputs,
                        urn: urnOf(providerType ?? "pulumi:providers:aws", providerName),
                    },
                }),
            });
        });
    return [analyzerResource("pulumi:pulumi:Stack", "sample-dev", stackUrn, {}), ...resources];
}

const urnOf = (type: string, name: string): string => `urn:pulumi:dev::sample::${type}::${name}`;

/** @param edges is filled with the URNs that the value is computed from. */
function resolve(stack: ForeignStack["stack"], value: unknown, shape: Shape, edges: string[]): unknown {
    if (Array.isArray(value)) {
        return value.map((element) => resolve(stack, element, shape, edges));
    }
    if (value === null || typeof value !== "object") {
        return value;
    }
    if ("ref" in value) {
        return follow(stack, String(value.ref), shape, edges);
    }
    if ("text" in value && Array.isArray(value.text)) {
        const parts = value.text.map((part) => resolve(stack, part, shape, edges));
        return parts.includes(unknownText) ? unknownText : parts.join("");
    }
    if ("json" in value) {
        const text = JSON.stringify(resolve(stack, value.json, shape, edges));
        return text.includes(unknownText) ? unknownText : text;
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolve(stack, part, shape, edges)]));
}

function follow(stack: ForeignStack["stack"], reference: string, shape: Shape, edges: string[]): unknown {
    const [name = "", ...path] = reference.split(".");
    const target = stack[name];
    if (target === undefined) {
        throw new Error(`The stack has no resource '${name}'.`);
    }
    const { type, inputs, outputs, isRead } = target;
    if (!isRead) {
        edges.push(urnOf(type, name));
    }
    const [key = "", ...rest] = path;
    const isOutput = !(key in inputs);
    if (isOutput && shape === "preview" && !isRead) {
        return unknownText;
    }
    const found = isOutput ? outputs[key] : resolve(stack, inputs[key], isRead ? "update" : shape, edges);
    return rest.reduce<unknown>(
        (part, step) => (part === unknownText ? part : (part as Record<string, unknown> | undefined)?.[step]),
        found,
    );
}

import * as pulumi from "@pulumi/pulumi";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { listenToRegistrations } from "../drills/rehearsal/listenToRegistrations";
import { collectRemarks } from "../drills/rehearsal/runProgram";
import { type AwsAnswers, answerFor, stateOf } from "./awsAnswers";

export const project = "foundations-monitor";

/** A resource that a program asked for. */
export interface BuiltResource {
    readonly type: string;
    readonly name: string;
    /** Secrets read `{ secret: value }`, and values that are not known yet `{ unknown: true }`. */
    readonly inputs: Record<string, unknown>;
    /** Logical name of the parent. Empty: the stack. */
    readonly parent: string;
    /** Reference of an explicit provider. Empty: the default one. */
    readonly provider: string;
    /** For each input that is computed from other resources, their logical names. */
    readonly edges: Readonly<Record<string, string[]>>;
    /** Logical names of everything that must be there first, by an edge or because it was said. */
    readonly dependencies: string[];
    /** Names given by aliases. */
    readonly aliases: string[];
    /** How many transforms the resource was handed. */
    readonly transforms: number;
}

export interface BuildOptions {
    /** True: a preview, in which ids and ARNs are not known. */
    readonly preview?: boolean;
    /** What AWS says; the rest is as in `awsAnswers.ts`. */
    readonly aws?: AwsAnswers;
    /** Stack config: full keys and texts. */
    readonly config?: Readonly<Record<string, string>>;
}

export interface Build<T> {
    readonly made: T;
    /** In the order of registration. */
    readonly resources: BuiltResource[];
    readonly warnings: string[];
    /** What is merely worth knowing. */
    readonly information: string[];
    /** Provider functions that were called, with their inputs and provider. */
    readonly calls: pulumi.runtime.MockCallArgs[];
}

/**
 * Runs `make` under Pulumi's mocks and waits until everything is registered. Whatever goes wrong on the way makes it
 * reject: an error of a mock, a failed output that nobody awaits, a promise that never settles.
 */
export async function build<T>(make: () => T, options: BuildOptions = {}): Promise<Build<T>> {
    const { failures, ...built } = await attempt(make, options);
    if (failures.length > 0) {
        throw failures[0];
    }
    return built as Build<T>;
}

/**
 * Runs `make` and gives the messages with which it failed, each once, beside what had been registered by then.
 *
 * @throws if nothing failed.
 */
export async function buildFailure(
    make: () => unknown,
    options: BuildOptions = {},
): Promise<{ messages: string[]; printed: number; resources: BuiltResource[] }> {
    const { failures, resources } = await attempt(make, options);
    if (failures.length === 0) {
        throw new Error("Nothing failed.");
    }
    return {
        messages: [...new Set(failures.map(({ message }) => message))],
        // The engine prints an error once, and another one with the same message again.
        printed: new Set(failures).size,
        resources,
    };
}

/** Value of an output; rejects when its resource failed. `promise` is internal: keep it in this one place. */
export const outputValue = <T>(output: pulumi.Output<T>): Promise<T> =>
    (output as unknown as { promise(): Promise<T> }).promise();

/** What a test compares first: one line for every resource, sorted. */
export const typesAndNames = (resources: readonly BuiltResource[]): string[] =>
    resources.map(({ type, name }) => `${type} ${name}`).sort();

/** The one resource of a type. Throws if there is none, or more than one. */
export function only(resources: readonly BuiltResource[], type: string): BuiltResource {
    const [found, ...others] = resources.filter((resource) => resource.type === type);
    if (found === undefined || others.length > 0) {
        throw new Error(`${found ? others.length + 1 : 0} resources of type ${type}, not one.`);
    }
    return found;
}

interface Attempt<T> extends Omit<Build<T>, "made"> {
    readonly made: T | undefined;
    readonly failures: Error[];
}

async function attempt<T>(
    make: () => T,
    { preview = false, aws = {}, config = {} }: BuildOptions,
): Promise<Attempt<T>> {
    const failures: Error[] = [];
    const calls: pulumi.runtime.MockCallArgs[] = [];
    const recordFailure = (reason: unknown) => void failures.push(reason as Error);
    const registered: BuiltResource[] = [];
    const mocks: pulumi.runtime.Mocks = {
        newResource: ({ type, name, inputs }) =>
            preview && type !== stackReference
                ? { id: undefined, state: inputs }
                : { id: `${name}-id`, state: stateOf(type, name, inputs, aws) },
        call: (args) => {
            calls.push(args);
            return answerFor(args, aws);
        },
    };
    await pulumi.runtime.setMocks(mocks, project, "dev", preview);
    listenToRegistrations({
        requested: (request) => void registered.push(builtResource(request)),
        failed: recordFailure,
    });
    pulumi.runtime.setAllConfig({ ...config });
    const { remarks, restore } = collectRemarks();
    const listeners = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection").on("unhandledRejection", recordFailure);
    let made: T | undefined;
    try {
        made = make();
        await pulumi.runtime.disconnect();
        // Rejections are announced after the microtasks of the turn in which they happened.
        await new Promise((resolve) => setImmediate(resolve));
    } catch (error) {
        recordFailure(error);
    } finally {
        restore();
        process.off("unhandledRejection", recordFailure);
        for (const listener of listeners) {
            process.on("unhandledRejection", listener);
        }
    }
    const textsOf = (wanted: "info" | "warning"): string[] =>
        remarks.flatMap(({ severity, text }) => (severity === wanted ? [text] : []));
    const [warnings, information] = [textsOf("warning"), textsOf("info")];
    return { made, failures, resources: registered, warnings, information, calls };
}

function builtResource(request: RegisterResourceRequest): BuiltResource {
    const edges = [...request.getPropertydependenciesMap().entries()]
        .map(([property, urns]) => [property, urns.getUrnsList().map(nameOf).sort()] as const)
        .filter(([, names]) => names.length > 0);
    return {
        type: request.getType(),
        name: request.getName(),
        inputs: readable(request.getObject()?.toJavaScript()) as Record<string, unknown>,
        parent: nameOf(request.getParent()),
        provider: request.getProvider(),
        edges: Object.fromEntries(edges),
        dependencies: request.getDependenciesList().map(nameOf).sort(),
        aliases: request.getAliasesList().map((alias) => alias.getSpec()?.getName() ?? alias.getUrn()),
        transforms: request.getTransformsList().length,
    };
}

const nameOf = (urn: string): string => urn.split("::").at(-1) ?? "";

/** A stack reference is read, in a preview too. */
const stackReference = "pulumi:pulumi:StackReference";

/** Marks in the engine's protocol (`runtime/rpc` of the SDK). */
const signature = "4dabf18193072939515e22adb298388d";
const secretMark = "1b47061264138c4ac30d75fd1eb44270";
const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

function readable(value: unknown): unknown {
    if (value === unknownText) {
        return { unknown: true };
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    if (Array.isArray(value)) {
        return value.map(readable);
    }
    const { [signature]: mark, value: inner, ...fields } = value as Record<string, unknown>;
    return mark === secretMark
        ? { secret: readable(inner) }
        : Object.fromEntries(
              Object.entries(inner === undefined ? fields : { ...fields, value: inner }).map(([key, field]) => [
                  key,
                  readable(field),
              ]),
          );
}

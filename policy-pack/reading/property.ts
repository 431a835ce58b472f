import { isText } from "../../detection";
import type { StackResource } from "../stackResource";
import { isUnknown, unknownString } from "./unknownValues";

/** A raw value out of a resource's properties, with the ids of the resources that it is computed from. */
export interface Property {
    /** Undefined where nothing is set. May be, or contain, the engine's stand-ins for unknown values. */
    readonly value: unknown;
    readonly from: readonly string[];
}

const unset: Property = { value: undefined, from: [] };

/** The first of the given properties that is set: what one provider calls `name` is `alarmName` to another. */
export function property(resource: StackResource, ...keys: string[]): Property {
    for (const key of keys) {
        const value = ownValue(resource.props, key);
        if (value !== undefined) {
            return { value, from: edges(resource, key) ?? [] };
        }
    }
    return unset;
}

/**
 * A property that AWS fills in when the program leaves it out. A preview shows such a default as unknown, without an
 * edge list of its own; it reads as absent here. What a program computes has an edge list, if only an empty one.
 */
export function propertyWithDefault(resource: StackResource, ...keys: string[]): Property {
    const found = property(resource, ...keys);
    const isGiven = keys.some((key) => edges(resource, key) !== undefined);
    return isUnknown(found.value) && !isGiven ? unset : found;
}

/** A property that every resource of the type has once it exists: while it is missing it is not known yet. */
export function propertyOnceDeployed(resource: StackResource, ...keys: string[]): Property {
    const found = property(resource, ...keys);
    return {
        value: found.value ?? unknownString,
        from: found.from.length > 0 ? found.from : [resource.urn],
    };
}

/** A property inside another one; not known where the outer one is not known. A list stands for its first element. */
export function inside(outer: Property, ...keys: string[]): Property {
    const container = Array.isArray(outer.value) ? present(outer.value)[0] : outer.value;
    if (isUnknown(container)) {
        return { value: container, from: outer.from };
    }
    const value = keys.map((key) => ownValue(container, key)).find((candidate) => candidate !== undefined);
    return { value, from: outer.from };
}

/**
 * The elements of a list, nulls left out. Undefined where the list as a whole is not known or absent. A single value
 * where a list belongs is a list of one.
 */
export function elements(list: Property): readonly Property[] | undefined {
    if (list.value === undefined || isUnknown(list.value)) {
        return undefined;
    }
    const values = Array.isArray(list.value) ? list.value : [list.value];
    return present(values).map((value) => ({ value, from: list.from }));
}

/**
 * An own data property, read past the proxy of @pulumi/policy, which throws where an unknown value is touched, and
 * without running getters. Null reads as undefined; recorded secrets are opened.
 */
function ownValue(container: unknown, key: string): unknown {
    if (container === null || typeof container !== "object") {
        return undefined;
    }
    return opened(Object.getOwnPropertyDescriptor(container, key)?.value);
}

function present(values: readonly unknown[]): readonly unknown[] {
    return values.map(opened).filter((value) => value !== undefined);
}

/** How a secret looks in recorded properties (@pulumi/pulumi, runtime/rpc); the engine sends packs the bare value. */
const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

/** The value inside a recorded secret, any other value as it is; null reads as undefined. */
export function opened(value: unknown): unknown {
    if (value === null || typeof value !== "object") {
        return value ?? undefined;
    }
    const isSecret = Object.getOwnPropertyDescriptor(value, signatureKey)?.value === secretSignature;
    return isSecret ? ownValue(value, "value") : value;
}

function edges(resource: StackResource, key: string): readonly string[] | undefined {
    const dependencies: unknown = ownValue(resource.propertyDependencies, key);
    return Array.isArray(dependencies)
        ? [...new Set(dependencies.map((dependency) => ownValue(dependency, "urn")))].filter(isText).sort()
        : undefined;
}

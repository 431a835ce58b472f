/** What stands at a path of a plain value; undefined where it leads nowhere. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
    return path.reduce<unknown>(
        (inner, key) =>
            typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
        value,
    );
}

/** A copy of a plain value with another value at a path. A path that leads nowhere changes nothing. */
export function replaceAt(value: unknown, path: readonly PropertyKey[], replacement: unknown): unknown {
    const [key, ...rest] = path;
    if (key === undefined) {
        return replacement;
    }
    if (Array.isArray(value)) {
        return value.map((element, index) => (index === key ? replaceAt(element, rest, replacement) : element));
    }
    return typeof value === "object" && value !== null
        ? { ...value, [key]: replaceAt((value as Record<PropertyKey, unknown>)[key], rest, replacement) }
        : value;
}

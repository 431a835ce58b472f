import { pathPart } from "../settings/pathText";

/** Settings without the names that cannot be used, and a sentence for each of them. */
export interface UsableNames {
    readonly settings: unknown;
    readonly problems: readonly string[];
}

/** A name that the SDK loses on the way to the engine: in a copy of an object it is no name. */
const reserved = "__proto__";

/**
 * Takes out of plain settings what is called `__proto__`: nothing behind can be relied upon to see it, so that a
 * subscriber of that name would be left out without a word.
 */
export function withoutReservedNames(settings: unknown, path = ""): UsableNames {
    if (typeof settings !== "object" || settings === null) {
        return { settings, problems: [] };
    }
    const inner = Object.entries(settings)
        .filter(([name]) => name !== reserved)
        .map(([name, value]) => [name, withoutReservedNames(value, pathOf(path, name))] as const);
    const problems = [
        ...(Object.hasOwn(settings, reserved)
            ? [`${pathOf(path, reserved)} has a name that JavaScript keeps for itself. Rename it, or remove it.`]
            : []),
        ...inner.flatMap(([, found]) => found.problems),
    ];
    return Array.isArray(settings)
        ? { settings: inner.map(([, found]) => found.settings), problems }
        : { settings: Object.fromEntries(inner.map(([name, found]) => [name, found.settings])), problems };
}

const pathOf = (path: string, name: string): string => (path === "" ? name : `${path}.${pathPart(name)}`);

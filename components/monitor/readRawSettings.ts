import { isObject } from "../../detection";
import { pathPart } from "../settings/quoted";
import { notationOf, type SettingName, settingsShape } from "./settingsShape";

/**
 * The settings of a stack as plain values, not checked yet. Pulumi hands over every setting as text, and one that was
 * left out as its default in Pulumi.yaml: empty text, or an empty object, means "left out".
 */
export function readRawSettings(texts: Readonly<Record<string, string>>): Record<string, unknown> {
    return Object.fromEntries(
        Object.entries(texts)
            .map(([name, text]) => [name, readValue(name, text)] as const)
            .filter(([, value]) => !isLeftOut(value)),
    );
}

function readValue(name: string, text: string): unknown {
    const notation = Object.hasOwn(settingsShape.shape, name) ? notationOf(name as SettingName) : "text";
    if (notation === "object") {
        return parseJson(text);
    }
    if (notation === "boolean") {
        return text === "true" || (text === "false" ? false : text);
    }
    return notation === "number" && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** The text itself if it is not JSON, so that the shape check says what was found. */
function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return text;
    }
}

const isLeftOut = (value: unknown): boolean => value === "" || (isObject(value) && Object.keys(value).length === 0);

/** A name that the SDK loses on the way to the engine: in a copy of an object it is no name. */
const reserved = "__proto__";

/**
 * Takes out of plain settings what is called `__proto__`: nothing behind can be relied upon to see it, so that a
 * subscriber of that name would be left out without a word.
 */
export function withoutReservedNames(settings: unknown, path = ""): { settings: unknown; problems: string[] } {
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

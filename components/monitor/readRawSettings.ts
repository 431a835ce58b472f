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

function isLeftOut(value: unknown): boolean {
    return (
        value === "" ||
        (typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0)
    );
}

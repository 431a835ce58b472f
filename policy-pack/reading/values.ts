import { absent, known, unknown, type Value } from "../../detection";
import { elements, inside, opened, type Property } from "./property";
import { containsUnknown, isUnknown } from "./unknownValues";

/**
 * Turns raw properties into values of the model. What has a shape that nobody expects is neither known nor absent:
 * whatever AWS would make of it, it cannot be read here.
 */
type Read<T> = (raw: unknown) => T | undefined;

export const text = (property: Property): Value<string> => textOrEmpty(filled(property));

/** A text that means something even when it is empty. */
export const textOrEmpty = (property: Property): Value<string> => value(property, readText);

export const number = (property: Property): Value<number> => value(filled(property), readNumber);

/** A number that is at least 1 when it is set: providers write 0 for a setting that was left out. */
export function count(property: Property): Value<number> {
    const read = number(property);
    return read.state === "known" && read.value === 0 ? absent : read;
}

export const flag = (property: Property): Value<boolean> => value(filled(property), readFlag);

/** A JSON document as text, whether the program wrote it as text or as an object. */
export const json = (property: Property): Value<string> => value(filled(property), readJson);

/** A list of texts, each of which can be unknown on its own. */
export function texts(property: Property): Value<readonly Value<string>[]> {
    return list(property, (element) => [text(element)].filter((read) => read !== absent));
}

/** A list of texts that counts as known only as a whole. */
export function knownTexts(property: Property): Value<readonly string[]> {
    const all = texts(property);
    if (all.state !== "known") {
        return all;
    }
    const read = all.value.flatMap((element) => (element.state === "known" ? [element.value] : []));
    return read.length === all.value.length ? known(read) : unknown(property.from);
}

/** A list of anything; `read` may turn one element into several, or into none. */
export function list<T>(property: Property, read: (element: Property) => readonly T[]): Value<readonly T[]> {
    if (property.value === undefined) {
        return absent;
    }
    const found = elements(splitAtCommas(property));
    return found === undefined ? unknown(property.from) : known(found.flatMap(read));
}

/** Names with texts: an object, or a list of objects with a name and a value under the given keys. */
export function textMap(
    property: Property,
    nameKey: string,
    valueKey: string,
): Value<Readonly<Record<string, string>>> {
    if (!Array.isArray(property.value)) {
        return value(property, readTextMap);
    }
    const pairs = (elements(property) ?? []).map((element) => [
        text(inside(element, nameKey)),
        text(inside(element, valueKey)),
    ]);
    const map: Record<string, string> = {};
    for (const [name, content] of pairs) {
        if (name?.state !== "known" || content?.state !== "known") {
            return unknown(property.from);
        }
        map[name.value] = content.value;
    }
    return known(map);
}

function value<T>(property: Property, read: Read<T>): Value<T> {
    if (property.value === undefined) {
        return absent;
    }
    const result = containsUnknown(property.value) ? undefined : read(property.value);
    return result === undefined ? unknown(property.from) : known(result);
}

/** Providers write an empty text for a setting that was left out, whatever its type. */
function filled(property: Property): Property {
    return property.value === "" ? { value: undefined, from: [] } : property;
}

/** Lists of ARNs are sometimes written as one text with commas. */
function splitAtCommas(property: Property): Property {
    return typeof property.value === "string" && !isUnknown(property.value) && property.value.includes(",")
        ? { value: property.value.split(",").map((part) => part.trim()), from: property.from }
        : property;
}

function readText(raw: unknown): string | undefined {
    return typeof raw === "string" ? raw : typeof raw === "number" ? String(raw) : undefined;
}

function readNumber(raw: unknown): number | undefined {
    const isNumeral = typeof raw === "string" && raw.trim() !== "";
    const parsed = typeof raw === "number" || isNumeral ? Number(raw) : Number.NaN;
    return Number.isFinite(parsed) ? parsed : undefined;
}

function readFlag(raw: unknown): boolean | undefined {
    return typeof raw === "boolean" ? raw : raw === "true" ? true : raw === "false" ? false : undefined;
}

function readJson(raw: unknown): string | undefined {
    if (typeof raw !== "object") {
        return readText(raw);
    }
    try {
        return JSON.stringify(raw, (_, part: unknown) => (part === null ? null : opened(part)));
    } catch {
        return undefined; // A reference that leads back to itself is no document.
    }
}

function readTextMap(raw: unknown): Readonly<Record<string, string>> | undefined {
    if (raw === null || typeof raw !== "object") {
        return undefined;
    }
    const entries = Object.entries(raw).map(([name, content]) => [name, readText(opened(content))]);
    return entries.every(([, content]) => content !== undefined) ? Object.fromEntries(entries) : undefined;
}

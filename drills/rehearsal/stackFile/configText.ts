import { jsonEscape } from "../../render/visibleText";
import type { EngineValue } from "./YamlDecoder";

/** A config value as the engine hands it to a program: text as it is, anything structured as the JSON that Go writes. */
export function configText(value: EngineValue): string {
    if (value === null) {
        return "";
    }
    return typeof value === "string" || typeof value === "bigint" ? String(value) : goJson(value);
}

/** With sorted keys, and with escapes for what HTML would read. */
function goJson(value: EngineValue): string {
    if (Array.isArray(value)) {
        return `[${value.map(goJson).join(",")}]`;
    }
    if (typeof value === "object" && value !== null) {
        const entries = Object.entries(value).sort(([one], [other]) =>
            Buffer.compare(Buffer.from(one), Buffer.from(other)),
        );
        return `{${entries.map(([key, member]) => `${goJson(key)}:${goJson(member)}`).join(",")}}`;
    }
    if (typeof value === "bigint") {
        // What a signed integer cannot hold is a float within a structure.
        return value < 2n ** 63n ? String(value) : JSON.stringify(Number(value));
    }
    return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, jsonEscape);
}

/**
 * Compares a config value with the type that `Pulumi.yaml` declares for it, as `pulumi preview` does before it runs a
 * program.
 *
 * @returns undefined if it fits or no type is declared; else the rest of a sentence that starts with the key, and what to do.
 */
export function mismatchWith(type: string | undefined, value: EngineValue): string | undefined {
    const declared = type === undefined ? undefined : types[type];
    if (declared === undefined || declared.fits(value)) {
        return undefined;
    }
    return `must be of type '${type}', and is ${describe(value)}. Write ${declared.inWords}.`;
}

interface DeclaredType {
    readonly inWords: string;
    fits(value: EngineValue): boolean;
}

const types: Readonly<Record<string, DeclaredType>> = {
    string: { inWords: "a text", fits: (value) => typeof value !== "object" },
    boolean: {
        inWords: "true or false",
        fits: (value) => typeof value === "boolean" || value === "true" || value === "false",
    },
    integer: {
        inWords: "a whole number",
        fits: (value) =>
            typeof value === "bigint" ||
            Number.isInteger(value) ||
            (typeof value === "string" && /^[+-]?\d+$/.test(value)),
    },
    array: { inWords: "a list", fits: (value) => Array.isArray(value) },
    object: {
        inWords: "a map, in which each entry has a name",
        fits: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    },
};

/** What was found. A text is not shown where something else is wanted: it can be an endpoint that is a secret. */
function describe(value: EngineValue): string {
    if (typeof value === "object") {
        return value === null ? "empty" : Array.isArray(value) ? "a list" : "a map";
    }
    return typeof value === "string" ? "a text" : `the ${typeof value === "boolean" ? "boolean" : "number"} ${value}`;
}

import { createHash } from "node:crypto";
import { asMap } from "./projectFile";
import type { EngineValue } from "./YamlDecoder";

/**
 * Replaces every `secure: …` in a config value. Only the stack's own key can decrypt them, and a rehearsal needs no
 * key: a placeholder of the right form (an address where an e-mail is sent to, a URL for https) serves as well. Each is
 * another one, because one endpoint cannot be subscribed twice.
 *
 * @param path how a person finds the value, such as `monitor:subscriptions.pager.endpoint`.
 * @param replaced takes the paths of the values that are replaced.
 */
export function replaceSecrets(
    value: EngineValue,
    path: string,
    replaced: string[],
    protocol?: EngineValue,
): EngineValue {
    const map = asMap(value);
    if (map !== undefined && Object.keys(map).length === 1 && typeof map.secure === "string") {
        replaced.push(path);
        return placeholderFor(protocol, path);
    }
    if (Array.isArray(value)) {
        return value.map((element, index) => replaceSecrets(element, `${path}[${index}]`, replaced));
    }
    const entries = Object.entries(map ?? {}).map(([key, element]) => [
        key,
        replaceSecrets(element, `${path}.${key}`, replaced, map?.protocol),
    ]);
    return map === undefined ? value : Object.fromEntries(entries);
}

/** Of each protocol whose endpoint can be made up from ten digits. */
const endpoints: ReadonlyMap<unknown, (digits: string) => string> = new Map([
    ["email", (digits: string) => `placeholder-${digits}@example.com`],
    ["email-json", (digits: string) => `placeholder-${digits}@example.com`],
    ["http", (digits: string) => `http://placeholder.example.com/${digits}`],
    ["https", (digits: string) => `https://placeholder.example.com/${digits}`],
    ["sms", (digits: string) => `+1${digits}`],
]);

function placeholderFor(protocol: unknown, path: string): string {
    const number = createHash("sha256").update(path).digest().readUInt32BE();
    return endpoints.get(protocol)?.(String(number).padStart(10, "0")) ?? "placeholder";
}

import { createHash } from "node:crypto";
import { asMap } from "./projectFile";
import type { EngineValue } from "./YamlDecoder";

/**
 * Replaces every `secure: …` in a config value. Only the stack's own key can decrypt them, and a rehearsal needs no
 * key: a placeholder of the right form (an address where an e-mail is sent to, a URL for https) serves as well. Each is another one, because one endpoint cannot be
 * subscribed twice.
 *
 * @param path how a person finds the value, such as `monitor:subscriptions.pager.endpoint`.
 */
export function replaceSecrets(value: EngineValue, path: string, protocol?: EngineValue): ReplacedSecrets {
    const map = asMap(value);
    if (map !== undefined && Object.keys(map).length === 1 && typeof map.secure === "string") {
        return { value: placeholderFor(protocol, path), replaced: [path] };
    }
    const replaced: string[] = [];
    const replaceWithin = (element: EngineValue, elementPath: string): EngineValue => {
        const inner = replaceSecrets(element, elementPath, map?.protocol);
        replaced.push(...inner.replaced);
        return inner.value;
    };
    if (Array.isArray(value)) {
        return { value: value.map((element, index) => replaceWithin(element, `${path}[${index}]`)), replaced };
    }
    if (map !== undefined) {
        const entries = Object.entries(map).map(([key, element]) => [key, replaceWithin(element, `${path}.${key}`)]);
        return { value: Object.fromEntries(entries), replaced };
    }
    return { value, replaced };
}

interface ReplacedSecrets {
    readonly value: EngineValue;
    /** Paths of the values that were replaced. */
    readonly replaced: readonly string[];
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

import { asMap } from "./projectFile";

/**
 * Replaces every `secure: …` in a config value. Only the stack's own key can decrypt them, and a rehearsal needs no
 * key: a placeholder of the right form (an address where an e-mail is sent to, a URL for https) serves as well.
 *
 * @param path how a person finds the value, such as `monitor:subscriptions.pager.endpoint`.
 */
export function replaceSecrets(value: unknown, path: string, protocol?: unknown): ReplacedSecrets {
    const map = asMap(value);
    if (map !== undefined && Object.keys(map).length === 1 && typeof map.secure === "string") {
        return { value: placeholderFor(protocol), replaced: [path] };
    }
    const replaced: string[] = [];
    const replaceWithin = (element: unknown, elementPath: string): unknown => {
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
    readonly value: unknown;
    /** Paths of the values that were replaced. */
    readonly replaced: readonly string[];
}

const endpoints: Readonly<Record<string, string>> = {
    email: "placeholder@example.com",
    "email-json": "placeholder@example.com",
    http: "http://placeholder.example.com/",
    https: "https://placeholder.example.com/",
    sms: "+10000000000",
};

function placeholderFor(protocol: unknown): string {
    return (typeof protocol === "string" ? endpoints[protocol] : undefined) ?? "placeholder";
}

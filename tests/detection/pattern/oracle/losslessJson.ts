/** A JSON value that keeps how its numbers were spelled. */
export type LosslessJson =
    | null
    | boolean
    | string
    | { readonly digits: string }
    | readonly LosslessJson[]
    | ReadonlyMap<string, LosslessJson>;

const token = /\s*([[\]{}:,]|true|false|null|"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*)\s*/y;

/** Reads a message that is one JSON object; undefined for anything else. Whether it is JSON, `JSON.parse` says. */
export function readObject(message: string): ReadonlyMap<string, LosslessJson> | undefined {
    try {
        JSON.parse(message);
    } catch {
        return undefined;
    }
    token.lastIndex = 0;
    const value = readValue(nextToken(message), message);
    return value instanceof Map ? value : undefined;
}

function nextToken(text: string): string {
    return token.exec(text)?.[1] ?? "";
}

function readValue(first: string, text: string): LosslessJson {
    switch (first) {
        case "null":
            return null;
        case "true":
        case "false":
            return first === "true";
        case "[": {
            const elements: LosslessJson[] = [];
            for (let next = nextToken(text); next !== "]"; next = nextToken(text)) {
                if (next !== ",") {
                    elements.push(readValue(next, text));
                }
            }
            return elements;
        }
        case "{": {
            const members = new Map<string, LosslessJson>();
            for (let next = nextToken(text); next !== "}"; next = nextToken(text)) {
                if (next !== ",") {
                    nextToken(text); // The colon.
                    members.set(JSON.parse(next), readValue(nextToken(text), text));
                }
            }
            return members;
        }
        default:
            return first.startsWith('"') ? (JSON.parse(first) as string) : { digits: first };
    }
}
